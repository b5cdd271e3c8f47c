import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Fact, Facts } from "@guichet/contract/facts.ts";
import { CommitmentState } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { chanceFrom } from "../../seeds/story/chance.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { openAgenda } from "../../testing/month/agenda.ts";
import { enrolTeam } from "../../testing/month/people.ts";
import { planCustomer } from "../../testing/month/stories.ts";
import { publishes } from "../../testing/promising.ts";
import { changeCalendar } from "../calendars/keeping.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { checkMeasures } from "../figures/recomputing.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { checkPromises } from "../promises/checking.ts";
import type { Commitment } from "../promises/model.ts";

/** The clock changes on Sunday 28 March 2027, and the Monday after it is Easter Monday. */
const first = Temporal.Instant.from("2027-03-08T06:00:00+01:00");
const last = Temporal.Instant.from("2027-04-08T20:00:00+02:00");
const customers = 500;
const agents = 12;

const days = Array.from({ length: 32 }, (_, index) =>
  Temporal.PlainDate.from("2027-03-08").add({ days: index }).toString(),
);

async function settle(desk: Desk): Promise<void> {
  desk.at(first);
  await desk.app.works.run(system, async (work) => {
    const { id } = await mainCalendar(work);
    await changeCalendar(work, id, { holidays: { country: "FR", region: null } });
  });
  // Sessions of the cast live on, however far the clock jumped.
  await desk.passes({ minutes: 1 });
  await desk.opensCounter();
  await publishes(desk, {
    targets: {
      acknowledgement: { minutes: 15 },
      taking_up: { minutes: 120 },
      first_answer: { minutes: 240 },
      next_answer: { minutes: 240 },
      news: { days: 3, of: "ouvres" },
    },
  });
  const alone = {
    name: "Résolu en cinq jours",
    targets: { resolution: { days: 5, of: "ouvrables" } },
    tellsAlone: { words: { fr: "Réponse {date}.", en: "Answer {date}." }, laterMinutes: 960 },
  };
  await desk.asks("chloe", "POST", "/api/policies", { ...alone, warnMinutes: 120 });
}

type Row = Pick<
  Commitment,
  "id" | "kind" | "firstDueAt" | "dueAt" | "riskAt" | "toldAt" | "keptAt" | "brokenAt" | "releasedAt"
>;

const ledgerOf = (desk: Desk) =>
  desk.app.works.database.query(sql<Row>`
    select id, kind, first_due_at as "firstDueAt", due_at as "dueAt", risk_at as "riskAt", told_at as "toldAt",
      kept_at as "keptAt", broken_at as "brokenAt", released_at as "releasedAt"
    from commitments where withdrawn_at is null`);

const factsOf = <Name extends keyof Facts>(desk: Desk, name: Name): Promise<Fact<Name>[]> =>
  desk.app.works.database.query(
    sql<
      Fact<Name>
    >`select name, at, actor, particulars, position::text as position from facts where name = ${name}`,
  );

const minute = 60_000;
const apart = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other));

test("a month of five hundred customers leaves each promise in one state, said at its minute, and told by the facts", async ({
  desk,
}) => {
  await settle(desk);
  const team = await enrolTeam(desk, agents, days);
  const agenda = openAgenda(desk);
  const chance = chanceFrom(2027);
  for (let index = 0; index < customers; index++) {
    const writesAt = first.add({ minutes: chance.between(2, 28 * 24 * 60) });
    planCustomer({ desk, agenda, chance, team }, index, writesAt);
  }
  await agenda.play(last);

  const now = desk.now().epochMilliseconds;
  const ledger = await ledgerOf(desk);
  const states = new Set(ledger.map((one) => stateOf(one, now)));
  for (const state of CommitmentState.options) if (state !== "at_risk") expect(states).toContain(state);

  const kept = new Map(
    (await factsOf(desk, "promise.kept")).map(({ particulars }) => [particulars.commitmentId, particulars]),
  );
  for (const one of ledger) if (one.keptAt !== null) expect(kept.get(one.id)?.keptAt).toBe(one.keptAt);

  // Whatever stood at its due time was said broken at that very minute, in the strip of its row.
  const broken = await factsOf(desk, "promise.broken");
  for (const { at, particulars } of broken) expect(apart(at, particulars.dueAt)).toBeLessThan(minute);
  const said = new Set(broken.map(({ particulars }) => particulars.commitmentId));
  for (const one of ledger) if (one.brokenAt !== null) expect(said).toContain(one.id);
  expect(said.size).toBe(broken.length);

  const warned = await factsOf(desk, "promise.at_risk");
  for (const { at, particulars } of warned)
    expect(Date.parse(at)).toBeLessThan(Date.parse(particulars.dueAt));
  const letters = await desk.app.works.database.query(
    sql<{ ticketId: string; createdAt: string }>`
      select ticket_id as "ticketId", created_at as "createdAt" from departures where kind = 'new_date'`,
  );
  expect(letters.length).toBeGreaterThan(10);
  for (const { ticketId, createdAt } of letters) {
    const warning = warned.find(
      ({ at, particulars }) => particulars.ticketId === ticketId && apart(at, createdAt) < minute,
    );
    expect(Date.parse(warning?.particulars.dueAt ?? "")).toBeGreaterThan(Date.parse(createdAt));
  }

  expect(await desk.app.works.run(system, checkPromises)).toEqual([]);
  expect(await desk.app.works.run(system, checkMeasures)).toEqual([]);
});
