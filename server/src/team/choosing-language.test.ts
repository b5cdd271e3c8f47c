import type { Me } from "@guichet/contract/access.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";

test("the language somebody chooses is theirs at their next sign-in, and nobody else’s", async ({ desk }) => {
  const chosen = await desk.asks<Me>("amina", "PUT", "/api/session/language", { language: "en" });
  expect(chosen.body).toMatchObject({ name: "Amina", language: "en" });

  expect((await desk.asks<Me>("amina", "GET", "/api/session")).body.language).toBe("en");
  expect((await desk.asks<Me>("bruno", "GET", "/api/session")).body.language).toBe("fr");
});

test("a language nobody speaks here is refused", async ({ desk }) => {
  const asked = await desk.asks("amina", "PUT", "/api/session/language", { language: "tlh" });
  expect(asked.status).toBe(400);
});
