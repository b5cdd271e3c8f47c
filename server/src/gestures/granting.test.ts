import { randomUUID } from "node:crypto";
import type { Approval, Gesture, GestureBudget } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { publishes, writes } from "../../testing/promising.ts";
import { until } from "../../testing/until.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { lockBudget } from "./rows.ts";

const grants = (desk: Desk, ticketId: string, more: object = {}) =>
  desk.asks<Gesture>("bruno", "POST", `/api/tickets/${ticketId}/gestures`, {
    key: randomUUID(),
    kind: "voucher",
    amount: 20,
    reason: "Colis en retard d’une semaine.",
    ...more,
  });

const approved = async (desk: Desk, ticketId: string): Promise<string> => {
  const asked = await desk.asks<Approval>("bruno", "POST", `/api/tickets/${ticketId}/approvals`, {
    text: "Bon d’achat de 80 €",
    findings: [{ id: "gesture", excerpt: "80 €" }],
  });
  await desk.asks("chloe", "PUT", `/api/approvals/${asked.body.id}/decision`, { decision: "approved" });
  return asked.body.id;
};

test("a gesture within one's authority is granted, then delivered with its proof; granted is not yet given", async ({
  desk,
}) => {
  const ticketId = await writes(desk);
  const { body } = await grants(desk, ticketId);
  expect(body).toMatchObject({ amount: 20, grantedBy: { name: "Bruno" }, deliveredAt: null });

  const delivery = { delivery: "Bon MERCI-20 envoyé." };
  const given = await desk.asks<Gesture>("bruno", "PUT", `/api/gestures/${body.id}/delivery`, delivery);

  expect(given.body).toMatchObject({ delivery: "Bon MERCI-20 envoyé." });
  expect(given.body.deliveredAt).not.toBeNull();
});

test("beyond one's authority it takes a lead's approval, in the same ticket", async ({ desk }) => {
  await desk.asks("chloe", "PUT", "/api/authorities", { agent: { maxAmount: 30 } });
  const ticketId = await writes(desk);
  const refused = await grants(desk, ticketId, { amount: 80 });
  expect(refused).toMatchObject({ status: 409, body: { code: "gesture.beyond_authority" } });

  const elsewhere = await approved(desk, await writes(desk));
  expect((await grants(desk, ticketId, { amount: 80, approvalId: elsewhere })).status).toBe(409);

  const approvalId = await approved(desk, ticketId);
  expect((await grants(desk, ticketId, { amount: 80, approvalId })).status).toBe(201);
});

test("an approval grants what the lead read, no more and once", async ({ desk }) => {
  await desk.asks("chloe", "PUT", "/api/authorities", { agent: { maxAmount: 30 } });
  const ticketId = await writes(desk);
  const approvalId = await approved(desk, ticketId);

  expect((await grants(desk, ticketId, { amount: 80.5, approvalId })).status).toBe(409);
  expect((await grants(desk, ticketId, { amount: 80, approvalId })).status).toBe(201);
  expect((await grants(desk, ticketId, { amount: 80, approvalId })).status).toBe(409);
});

test("two gestures at the same instant never spend the same euros of the month's budget", async ({
  desk,
}) => {
  const spent = (await desk.asks<GestureBudget>("chloe", "GET", "/api/gesture-budget")).body.granted;
  await desk.asks("chloe", "PUT", "/api/gesture-budget", { monthly: spent + 50 });
  const tickets = [await writes(desk), await writes(desk), await writes(desk)];

  const answers = await Promise.all(tickets.map((ticketId) => grants(desk, ticketId)));

  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 409]);
  const { body } = await desk.asks<GestureBudget>("chloe", "GET", "/api/gesture-budget");
  expect(body).toMatchObject({ budget: spent + 50, granted: spent + 40 });
});

test("a second press grants once", async ({ desk }) => {
  await desk.asks("chloe", "PUT", "/api/gesture-budget", { monthly: null });
  const ticketId = await writes(desk);
  const key = randomUUID();
  const first = await grants(desk, ticketId, { key });
  const second = await grants(desk, ticketId, { key });
  expect(second.body.id).toBe(first.body.id);
});

test("a grant and a change of hours at the same instant do not wait for each other", async ({ desk }) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  const { works } = desk.app;
  const openingHours = [{ day: 1, from: "08:00", to: "19:00" }];
  let changing: Promise<{ status: number }> | undefined;

  await works.run(system, async (work) => {
    await lockTicket(work, ticketId);
    changing = desk.asks("chloe", "PATCH", "/api/company", { openingHours });
    await until(async () => {
      const waiting = await works.database.query(
        sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await lockBudget(work);
  });

  expect((await changing)?.status).toBe(200);
});
