import { expect, test } from "vitest";
import { entry, ticket } from "../../../testing/cast.ts";
import { isAddress, replyRecipients } from "./recipients.ts";

test("a reply goes to whoever wrote last, in copy to those they wrote to, and never to ourselves", () => {
  const last = entry({
    position: 2,
    to: ["Contact@arvel.example", "contact+t1-abc@arvel.example", "mairie@example.org"],
    cc: ["dov@example.org", "mairie@example.org"],
  });
  expect(replyRecipients(ticket({ thread: [entry(), last] }))).toEqual({
    to: ["dov@example.org"],
    cc: ["mairie@example.org"],
  });
});

test("a thread without a word of the customer proposes nobody", () => {
  expect(replyRecipients(ticket({ thread: [entry({ kind: "note" })] }))).toEqual({ to: [], cc: [] });
});

test.each([
  ["dov@example.org", true],
  ["dov@example", false],
  ["dov example.org", false],
])("%s is an address: %s", (text, is) => {
  expect(isAddress(text)).toBe(is);
});
