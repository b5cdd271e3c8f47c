import type { Me } from "@guichet/contract/access.ts";
import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import { clashIn } from "@guichet/contract/keys.ts";
import { expect } from "vitest";
import { test } from "../../testing/desk.ts";

const own: KeyChoice = { on: true, chosen: { reply: "a", go_mine: "g z", reason: "" } };

test("the keys somebody chooses are theirs at their next sign-in, and nobody else’s", async ({ desk }) => {
  expect((await desk.asks<Me>("amina", "PUT", "/api/session/keys", own)).status).toBe(200);

  expect((await desk.asks<Me>("amina", "GET", "/api/session")).body.keys).toEqual(own);
  expect((await desk.asks<Me>("bruno", "GET", "/api/session")).body.keys).toEqual({ on: true, chosen: {} });
});

test("single keys are switched off by one setting that follows the person", async ({ desk }) => {
  const off = { on: false, chosen: {} };
  await desk.asks("amina", "PUT", "/api/session/keys", off);
  expect((await desk.asks<Me>("amina", "GET", "/api/session")).body.keys).toEqual(off);
});

test("a key that another act holds is refused, naming both", async ({ desk }) => {
  const asked = await desk.asks("amina", "PUT", "/api/session/keys", { on: true, chosen: { note: "r" } });
  expect(asked).toMatchObject({
    status: 409,
    body: { code: "keys.clash", particulars: { key: "r", act: "note", other: "reply" } },
  });
});

test.for([
  ["no act of that name", { teleport: "q" }],
  ["a key the browser keeps", { reply: "Ctrl+W" }],
  ["three keys in a row", { reply: "a b c" }],
  ["two letters at once", { reply: "ab" }],
])("%s is refused", async ([, chosen], { desk }) => {
  expect((await desk.asks("amina", "PUT", "/api/session/keys", { on: true, chosen })).status).toBe(400);
});

test.for([
  ["the keys as they come", {}, null],
  ["two acts swapped", { reply: "x", note: "r" }, null],
  ["two acts without a key", { reply: "", note: "" }, null],
  ["a key that begins a sequence", { reply: "g" }, { key: "g m", act: "go_mine", other: "reply" }],
  ["a sequence that begins with a key", { reply: "j r" }, { key: "j", act: "next", other: "reply" }],
] as const)("%s: what clashes is said", ([, chosen, clash]) => {
  expect(clashIn({ chosen })).toEqual(clash);
});
