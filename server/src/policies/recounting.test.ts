import type { Calendar } from "@guichet/contract/calendars.ts";
import type { Policy } from "@guichet/contract/promises.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, expectTrueFacts, promisesOf, publishes, states, writes } from "../../testing/promising.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { warn } from "../promises/falling-due.ts";
import { openLedger } from "../promises/ledger.ts";
import { lockTicket } from "../tickets/locking.ts";

const short = { targets: { first_answer: { minutes: 60 }, resolution: { minutes: 300 } } };
const whole = (policy: object) => {
  const { id: _id, createdAt: _at, retiredAt: _retired, ...publishing } = policy as Record<string, unknown>;
  return publishing;
};

const reason = async (desk: Desk, name: string): Promise<string> =>
  (await desk.asks<Reason>("chloe", "POST", "/api/reasons", { name })).body.id;

const firstAnswer = async (desk: Desk, ticketId: string) =>
  (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "first_answer");

test("T3 a policy that changes counts again the clocks that run, never those that ended, and says so before", async ({
  desk,
}) => {
  const policy = await publishes(desk, short);
  const answered = await writes(desk);
  await answers(desk, answered);
  const running = await writes(desk);
  const before = await firstAnswer(desk, running);
  const ended = await firstAnswer(desk, answered);
  const change = { ...whole(policy), targets: { ...short.targets, first_answer: { minutes: 90 } } };

  const preview = await desk.asks("chloe", "POST", `/api/policies/${policy.id}/previews`, change);
  expect(preview.body).toEqual({ running: 2, sooner: 0, later: 1, overdue: 0 });
  expect(await firstAnswer(desk, running)).toEqual(before);

  await desk.asks("chloe", "PUT", `/api/policies/${policy.id}`, change);

  expect(await firstAnswer(desk, running)).toMatchObject({
    firstDueAt: before?.firstDueAt,
    dueAt: Temporal.Instant.from(before?.dueAt ?? "")
      .add({ minutes: 30 })
      .toString(),
  });
  expect(await firstAnswer(desk, answered)).toEqual(ended);
});

test("T3 a closure added to the calendar moves the clocks that run, as the next opening hours say", async ({
  desk,
}) => {
  await publishes(desk, { targets: { first_answer: { minutes: 480 } } });
  const ticketId = await writes(desk);
  const before = await firstAnswer(desk, ticketId);
  const { items } = (await desk.asks<{ items: Calendar[] }>("chloe", "GET", "/api/calendars")).body;
  const main = items.find((calendar) => calendar.main);
  const tomorrow = desk.now().toZonedDateTimeISO("Europe/Paris").add({ days: 1 }).toPlainDate().toString();

  await desk.asks("chloe", "PATCH", `/api/calendars/${main?.id}`, {
    closures: [{ label: "Inventaire", from: tomorrow, to: tomorrow }],
  });

  const after = await firstAnswer(desk, ticketId);
  expect(Date.parse(after?.dueAt ?? "") - Date.parse(before?.dueAt ?? "")).toBe(24 * 3_600_000);
});

test("a retired policy starts no clock any more; those that run go on, since they were promised", async ({
  desk,
}) => {
  const policy = await publishes(desk, short);
  const ticketId = await writes(desk);
  await desk.asks("chloe", "DELETE", `/api/policies/${policy.id}`);

  expect(await firstAnswer(desk, ticketId)).toMatchObject({ state: "open" });
  expect(await promisesOf(desk, await writes(desk))).toEqual([]);
});

test("only an administrator publishes a promise", async ({ desk }) => {
  const refused = await desk.asks("bruno", "POST", "/api/policies", { name: "Tout de suite", targets: {} });
  expect(refused.status).toBe(403);
});

test("a reason given later chooses the policy for good: what follows counts by that one", async ({
  desk,
}) => {
  await publishes(desk, short);
  const reasonId = await reason(desk, "Facture contestée");
  const particular = await desk.asks<Policy>("chloe", "POST", "/api/policies", {
    name: "Factures",
    targets: { first_answer: { minutes: 30 } },
    reasonIds: [reasonId],
  });
  const ticketId = await writes(desk);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/reason`, { reasonId });

  expect(await firstAnswer(desk, ticketId)).toMatchObject({
    policyId: particular.body.id,
    dueAt: desk.now().add({ minutes: 30 }).toString(),
  });
  const change = { ...whole(particular.body), targets: { first_answer: { minutes: 45 } } };
  await desk.asks("chloe", "PUT", `/api/policies/${particular.body.id}`, change);
  expect(await firstAnswer(desk, ticketId)).toMatchObject({
    dueAt: desk.now().add({ minutes: 45 }).toString(),
  });
  await expectTrueFacts(desk);
});

test("what is published for one reason only begins with the reason, as if it had been known from the start", async ({
  desk,
}) => {
  const reasonId = await reason(desk, "Sinistre");
  await publishes(desk, { ...short, reasonIds: [reasonId] });
  const waiting = await writes(desk);
  const answered = await writes(desk);
  const opened = desk.now();
  await desk.passes({ minutes: 10 });
  await answers(desk, answered);
  expect(await promisesOf(desk, waiting)).toEqual([]);

  await desk.asks("amina", "PUT", `/api/tickets/${waiting}/reason`, { reasonId });
  await desk.asks("amina", "PUT", `/api/tickets/${answered}/reason`, { reasonId });

  expect(await firstAnswer(desk, waiting)).toMatchObject({ dueAt: opened.add({ minutes: 60 }).toString() });
  expect(await states(desk, waiting)).toEqual({ first_answer: "open", resolution: "open" });
  expect(await states(desk, answered)).toEqual({ resolution: "waiting_customer" });
  await expectTrueFacts(desk);
});

test("a warning that was given is not given again because the policy got another name", async ({ desk }) => {
  const policy = await publishes(desk, short);
  const ticketId = await writes(desk);
  const before = await firstAnswer(desk, ticketId);
  await desk.app.works.run(system, async (work) => {
    await lockTicket(work, ticketId);
    const ledger = await openLedger(work, ticketId);
    for (const one of ledger.alive()) warn(work, ledger, one, "forecast");
    ledger.close();
  });
  const warned = await firstAnswer(desk, ticketId);
  expect(warned).toMatchObject({ state: "at_risk", dueAt: before?.dueAt });

  await desk.asks("chloe", "PUT", `/api/policies/${policy.id}`, { ...whole(policy), name: "Autre nom" });

  expect(await firstAnswer(desk, ticketId)).toEqual(warned);
});

test("T3 a change that touches more tickets than can wait is counted to the last of them, a few at a time", async ({
  desk,
}) => {
  const policy = await publishes(desk, { targets: { first_answer: { minutes: 60 } } });
  for (let index = 0; index < 105; index++) await writes(desk, `Bonjour ${index}`);
  const dates = async () => {
    const counted = await desk.app.works.database.query(sql<{ dueAt: string; count: number }>`
      select due_at as "dueAt", count(*)::int as count from commitments where policy_id = ${policy.id} group by due_at`);
    return counted;
  };
  const before = await dates();

  await desk.asks("chloe", "PUT", `/api/policies/${policy.id}`, {
    ...whole(policy),
    targets: { first_answer: { minutes: 90 } },
  });
  expect((await dates()).map(({ count }) => count).toSorted((one, other) => one - other)).toEqual([5, 100]);
  await desk.settles();

  expect(await dates()).toEqual([
    {
      dueAt: Temporal.Instant.from(before[0]?.dueAt ?? "")
        .add({ minutes: 30 })
        .toString(),
      count: 105,
    },
  ]);
  await expectTrueFacts(desk);
});
