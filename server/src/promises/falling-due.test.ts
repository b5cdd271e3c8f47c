import type { Fact } from "@guichet/contract/facts.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { promisesOf, publishes, writes } from "../../testing/promising.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { turnPromises } from "./falling-due.ts";

const targets = { first_answer: { minutes: 120 } };

const saidOf = async (desk: Desk, ticketId: string): Promise<string[]> => {
  const facts = await desk.app.works.database.query(
    sql<Fact>`select name from facts where ticket_id = ${ticketId} and name in ('promise.at_risk', 'promise.broken')
      order by facts.position`,
  );
  return facts.map(({ name }) => name);
};

test("D26 two schedulers at once, and one that dies in the middle, say each warning and each broken date once", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const tickets: string[] = [];
  for (let index = 0; index < 12; index++) tickets.push(await writes(desk));
  const turn = () => desk.app.works.run(system, turnPromises);
  for (const { minutes, name } of [
    { minutes: 60, name: "promise.at_risk" },
    { minutes: 60, name: "promise.broken" },
  ]) {
    desk.at(desk.now().add({ minutes }));
    const dying = desk.app.works.run(system, async (work) => {
      await turnPromises(work);
      throw new Error("The machine stops here.");
    });
    await Promise.allSettled([turn(), dying, turn(), turn()]);
    await turn();
    for (const ticketId of tickets) expect(await saidOf(desk, ticketId)).toContain(name);
  }
  for (const ticketId of tickets)
    expect(await saidOf(desk, ticketId)).toEqual(["promise.at_risk", "promise.broken"]);
});

test("T2 a clock set back two hours, then forward thirty days, says nothing twice and skips nothing", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const early = await writes(desk);
  const [warns] = await promisesOf(desk, early);
  await desk.passes(Temporal.Instant.from(warns?.riskAt ?? "").since(desk.now()));
  desk.at(desk.now().subtract({ hours: 2 }));
  await desk.settles();
  expect(await saidOf(desk, early)).toEqual(["promise.at_risk"]);

  await desk.passes({ hours: 24 * 30 });

  expect(await saidOf(desk, early)).toEqual(["promise.at_risk", "promise.broken"]);
  const [promise] = await promisesOf(desk, early);
  expect(promise?.brokenAt).toBe(promise?.dueAt);
});

test("a night of downtime says in the morning what fell due in the night, with its own hour", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const ticketId = await writes(desk);
  const [before] = await promisesOf(desk, ticketId);

  await desk.passes({ hours: 72 });

  expect(await saidOf(desk, ticketId)).toEqual(["promise.broken"]);
  expect((await promisesOf(desk, ticketId))[0]).toMatchObject({ state: "broken", brokenAt: before?.dueAt });
});
