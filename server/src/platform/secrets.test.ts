import { expect, test } from "vitest";
import { openSecrets } from "./secrets.ts";

const first = openSecrets("first");
const rotated = openSecrets("second, first");
const forgotten = openSecrets("second");

test("L7 a new secret signs, and what the former one signed still holds", () => {
  const old = first.sign("link track", "words");

  expect(rotated.verify("link track", "words", old)).toBe(true);
  expect(rotated.sign("link track", "words")).toBe(forgotten.sign("link track", "words"));
});

test("L7 a secret that is no longer given verifies nothing", () => {
  expect(forgotten.verify("link track", "words", first.sign("link track", "words"))).toBe(false);
});

test("a password sealed before the secret changed is still read", () => {
  expect(rotated.unseal(first.seal("hunter2"))).toBe("hunter2");
  expect(forgotten.unseal(rotated.seal("hunter3"))).toBe("hunter3");
  expect(() => forgotten.unseal(first.seal("hunter2"))).toThrow("no longer given");
});

test("a signature is for one purpose and one text", () => {
  const signature = first.sign("link track", "words");

  expect(first.verify("link survey", "words", signature)).toBe(false);
  expect(first.verify("link track", "word", signature)).toBe(false);
  expect(first.verify("link track", "words", signature.slice(1))).toBe(false);
});

test("an installation without a secret does not start", () => {
  expect(() => openSecrets(" , ")).toThrow("no secret");
});
