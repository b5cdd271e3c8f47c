import type { Role } from "@guichet/contract/access.ts";
import { expect, test } from "vitest";
import { authorityOf } from "./authority.ts";

const somebody = (...roles: Role[]) => ({ kind: "agent", id: "1", name: "Amina", roles }) as const;
const authorities = { agent: { maxAmount: 30 }, lead: { maxAmount: 200 } };

test.each([
  ["an agent, up to the agents' ceiling", somebody("agent"), { maxAmount: 30 }],
  ["a lead who also answers, up to the leads'", somebody("agent", "lead"), { maxAmount: 200 }],
  ["a director, without a ceiling", somebody("director"), null],
  ["an administrator, without a ceiling", somebody("agent", "admin"), null],
])("somebody may grant alone what their widest role may: %s", (_, actor, expected) => {
  expect(authorityOf(actor, authorities)).toEqual(expected);
});

test("a role of which nothing is said has no ceiling", () => {
  expect(authorityOf(somebody("agent"), {})).toBeNull();
});
