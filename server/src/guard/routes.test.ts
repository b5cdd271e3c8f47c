import type { GuardReading } from "@guichet/contract/guard.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";

test("a text is read before it leaves, and each finding says where and why", async ({ desk }) => {
  const { status, body } = await desk.asks<GuardReading>("amina", "POST", "/api/guard/readings", {
    text: "Bonjour,\n\nPouvez-vous confirmer la carte 4111 1111 1111 1111?",
    language: "fr",
  });

  expect(status).toBe(200);
  expect(body.findings.filter(({ kind }) => kind === "card" || kind === "typography")).toMatchObject([
    { kind: "card", weight: "stop", span: [41, 60], excerpt: "4111 1111 1111 1111" },
    {
      kind: "typography",
      weight: "advice",
      excerpt: "?",
      fix: { replacement: "\u00a0?" },
      advice: { code: "typography.space_before", says: "Une espace insécable précède «\u00a0?\u00a0»." },
    },
  ]);
});

test("nobody has a text read without signing in", async ({ desk }) => {
  expect(await desk.asks(null, "POST", "/api/guard/readings", { text: "Bonjour" })).toMatchObject({
    status: 401,
  });
});
