import { expect, test } from "vitest";
import { findUnsettledPromises, type Settled } from "./settling.ts";

const findings = [
  { id: "advice", weight: "advice" },
  { id: "asked", weight: "question" },
  { id: "sure", weight: "promise" },
  { id: "stop", weight: "stop" },
] as const;
const left = (...settled: Settled[]) => findUnsettledPromises(findings, settled).map(({ id }) => id);

test("advice holds nothing back; promises, questions and stops do", () => {
  expect(left()).toEqual(["asked", "sure", "stop"]);
});

test("a promise leaves once it is followed, a question once it is denied", () => {
  expect(left({ id: "sure", by: "commitment" }, { id: "asked", by: "no" })).toEqual(["stop"]);
});

test("a sure promise may be denied by its author: a wrong guess is corrected in one click", () => {
  expect(left({ id: "sure", by: "no" })).toEqual(["asked", "stop"]);
});

test("a stop leaves with an approval, and with no denial", () => {
  expect(left({ id: "stop", by: "no" }, { id: "stop", by: "commitment" })).toContain("stop");
  expect(left({ id: "stop", by: "approval" })).toEqual(["asked", "sure"]);
});

test("an answer about other words settles nothing", () => {
  expect(left({ id: "another", by: "commitment" })).toHaveLength(3);
});
