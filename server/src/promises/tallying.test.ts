import type { Fact, FactName, Facts } from "@guichet/contract/facts.ts";
import { noStrip, type PromiseTotals } from "@guichet/contract/promises.ts";
import { expect, test as pure } from "vitest";
import { test } from "../../testing/desk.ts";
import { answers, publishes, writes } from "../../testing/promising.ts";
import { tally, tallyFacts } from "./tallying.ts";

const ticketId = "0197a000-0000-7000-8000-0000000000aa";
const of = { ticketId, commitmentId: "c1", kind: "call_back" as const, strip: noStrip };
const due = "2026-11-24T15:00:00Z";
const later = "2026-11-26T15:00:00Z";

const fact = <Name extends FactName>(name: Name, particulars: Facts[Name]): Fact =>
  ({ position: "1-1", name, at: due, actor: { kind: "system" }, particulars }) as Fact;

const made = fact("promise.made", { ...of, dueAt: due, source: "composer" });
const kept = (keptAt: string, late = false) => fact("promise.kept", { ...of, keptAt, late });
const moved = fact("promise.renegotiated", { ...of, dueAt: later, toldAt: "2026-11-24T10:00:00Z" });

pure.each([
  ["done by its date", [made, kept("2026-11-24T14:00:00Z")], "kept"],
  ["moved in time, done by the new date", [made, moved, kept("2026-11-25T14:00:00Z")], "renegotiated"],
  ["moved in time, done by the first date all the same", [made, moved, kept("2026-11-24T14:00:00Z")], "kept"],
  ["moved, then missed", [made, moved, fact("promise.broken", { ...of, dueAt: later })], "broken"],
  ["done after its date", [made, kept("2026-11-25T14:00:00Z", true)], "broken"],
  ["released by the customer", [made, fact("promise.released", of)], "released"],
  ["not due yet", [made], "running"],
  ["said done, then not", [made, kept(due), fact("promise.resumed", { ...of, dueAt: due })], "running"],
])("the headline counts the first date: %s", (_, facts, end) => {
  expect(tally(tallyFacts(facts).values())).toMatchObject({ [end]: 1 });
});

pure("a promise whose message never left was never made", () => {
  expect([...tallyFacts([made, fact("promise.withdrawn", of)])]).toEqual([]);
});

test("the totals say how the word given was kept, with its coverage and the median delay promised", async ({
  desk,
}) => {
  await publishes(desk, { targets: { first_answer: { minutes: 60 } } });
  const from = desk.now().toString();
  await answers(desk, await writes(desk));
  await writes(desk);
  await desk.passes({ hours: 2 });

  const to = desk.now().add({ hours: 24 }).toString();
  const { body } = await desk.asks<PromiseTotals>(
    "chloe",
    "GET",
    `/api/promise-totals?from=${from}&to=${to}`,
  );

  expect(body).toEqual({
    kept: 1,
    renegotiated: 0,
    broken: 1,
    released: 0,
    running: 0,
    postponements: 0,
    tickets: 2,
    covered: 2,
    medianDelayMinutes: 60,
  });
});
