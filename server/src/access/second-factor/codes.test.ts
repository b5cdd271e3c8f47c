import { expect, test } from "vitest";
import { hashRecoveryCode, isTimedCode, newRecoveryCodes, stepOfCode } from "./codes.ts";

/** RFC 6238, appendix B: the secret « 12345678901234567890 », in base 32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("MFA the codes are those of RFC 6238, at %i s", async (seconds, code) => {
  const step = Math.floor(seconds / 30);

  expect(await stepOfCode(secret, code, { now: at(seconds), after: null })).toBe(step);
  expect(await stepOfCode(secret, code, { now: at(seconds + 30), after: null })).toBe(step);
  expect(await stepOfCode(secret, code, { now: at(seconds + 90), after: null })).toBeNull();
});

test("MFA a code that served, or an earlier one, is no longer right", async () => {
  const given = { now: at(59), after: 1 };

  expect(await stepOfCode(secret, "287082", given)).toBeNull();
  expect(await stepOfCode(secret, "287082", { ...given, after: 0 })).toBe(1);
});

test("MFA ten recovery codes are given, all different, and read with or without their dashes", () => {
  const codes = newRecoveryCodes();

  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^(?:[a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/u);
    expect(isTimedCode(code)).toBe(false);
    expect(hashRecoveryCode("a", code)).toEqual(
      hashRecoveryCode("a", code.toUpperCase().replaceAll("-", " ")),
    );
    expect(hashRecoveryCode("a", code)).not.toEqual(hashRecoveryCode("b", code));
  }
  expect(isTimedCode(" 123 456 ")).toBe(true);
});
