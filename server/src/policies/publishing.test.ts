import type { Calendar } from "@guichet/contract/calendars.ts";
import type { Policy } from "@guichet/contract/promises.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { publishes, writes } from "../../testing/promising.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { changePolicy, readPolicies } from "./publishing.ts";

const evening = { name: "Équipe du soir", timeZone: "Europe/Paris", openingHours: [] };

test("a calendar that a policy counts with can’t be removed, and the mail still comes in", async ({
  desk,
}) => {
  const { id } = (await desk.asks<Calendar>("chloe", "POST", "/api/calendars", evening)).body;
  await publishes(desk, { calendarId: id });

  expect(await desk.asks("chloe", "DELETE", `/api/calendars/${id}`)).toMatchObject({
    status: 409,
    body: { code: "calendar.in_use" },
  });
  expect(await writes(desk)).not.toBe("");
});

test("a policy on a calendar that does not exist is refused", async ({ desk }) => {
  expect(await publishes(desk, { calendarId: "00000000-0000-7000-8000-000000000000" })).toMatchObject({
    code: "not_found",
  });
});

const names = async (desk: Desk): Promise<string[]> => {
  const { items } = (await desk.asks<{ items: Policy[] }>("chloe", "GET", "/api/policies")).body;
  return items.filter(({ retiredAt }) => retiredAt === null).map(({ name }) => name);
};

test("what a policy said before its change was given up is what it says", async ({ desk }) => {
  const policy = await publishes(desk, { name: "En un jour" });
  const act = desk.app.works.run(system, async (work) => {
    await changePolicy(work, policy.id, { ...policy, name: "En une heure" });
    const seen = (await readPolicies(work)).find(({ id }) => id === policy.id);
    throw new Error(`seen meanwhile: ${seen?.name}`);
  });

  await expect(act).rejects.toThrow("seen meanwhile: En une heure");
  expect(await names(desk)).toEqual(["En un jour"]);
});

test("a policy changed by another process is followed by this one", async ({ desk }) => {
  await publishes(desk, { name: "En un jour" });
  await writes(desk);
  await desk.app.works.database.query(
    sql`update policies set name = 'En deux jours' where retired_at is null`,
  );

  expect(await names(desk)).toEqual(["En deux jours"]);
});

test("a ticket is written once, with what is promised at its birth", async ({ desk }) => {
  await publishes(desk);
  await writes(desk);
  await desk.app.works.database.query(sql`
    create trigger once before update on tickets for each row execute function refuse_rewriting()`);

  const ticketId = await writes(desk);

  expect((await desk.look(ticketId)).strip.next?.kind).toBe("taking_up");
});
