import { expect, test } from "vitest";
import { groundOf } from "./ceremony.ts";

test.each([
  ["https://guichet.example", { origin: "https://guichet.example", rpId: "guichet.example" }],
  ["https://guichet.example:8443", { origin: "https://guichet.example:8443", rpId: "guichet.example" }],
  ["http://localhost:8080", { origin: "http://localhost:8080", rpId: "localhost" }],
  ["http://guichet.example", null],
  ["https://192.0.2.7", null],
  ["http://127.0.0.1:8080", null],
  ["https://[2001:db8::1]", null],
])("passkeys stand on the public address when it has a name and is encrypted: %s", (url, ground) => {
  expect(groundOf(url)).toEqual(ground);
});
