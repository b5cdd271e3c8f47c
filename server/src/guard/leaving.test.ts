import { randomUUID } from "node:crypto";
import type { Approval } from "@guichet/contract/reasons.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { promisesOf, writes } from "../../testing/promising.ts";

type Held = { code: string; particulars: { findings: { id: string; weight: string; excerpt: string }[] } };

const sends = (desk: Desk, ticketId: string, html: string, more: object = {}) =>
  desk.asks<Entry & Held>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: randomUUID(),
    html,
    to: [dov.address],
    anyway: true,
    ...more,
  });

const dated = "<p>Bonjour Dov,</p><p>Je vous rappelle demain avant 16 h.</p><p>Amina</p>";

/** The only finding that holds a text back. */
async function held(desk: Desk, ticketId: string, html: string) {
  const { status, body } = await sends(desk, ticketId, html);
  expect({ status, code: body.code }).toEqual({ status: 409, code: "guard.unsettled" });
  return body.particulars.findings;
}

test("no promise with a date leaves without a commitment or an explicit no; nothing is written meanwhile", async ({
  desk,
}) => {
  const ticketId = await writes(desk);
  const [finding] = await held(desk, ticketId, dated);
  expect(finding?.excerpt).toContain("Je vous rappelle demain avant 16 h");
  expect((await desk.look(ticketId)).entries).toBe(1);

  const dueAt = desk.now().add({ hours: 30 }).toString();
  const promise = {
    kind: "call_back",
    what: "Amina vous rappelle",
    dueAt,
    findingId: finding?.id,
    source: "guard",
  };
  expect((await sends(desk, ticketId, dated, { promises: [promise] })).status).toBe(201);
  expect(await promisesOf(desk, ticketId)).toMatchObject([{ kind: "call_back", source: "guard", dueAt }]);

  const other = await writes(desk);
  expect((await sends(desk, other, dated, { notPromises: [finding?.id] })).status).toBe(201);
  expect(await promisesOf(desk, other)).toEqual([]);
});

test("an ordinary answer leaves at once", async ({ desk }) => {
  const answer =
    "<p>Bonjour Dov,</p><p>Votre colis est bien arrivé à notre dépôt.</p><p>Bien à vous, Amina</p>";
  expect((await sends(desk, await writes(desk), answer)).status).toBe(201);
});

test("a refund beyond one's authority is stopped, whatever is answered, approved by a lead, and sent", async ({
  desk,
}) => {
  await desk.asks("chloe", "PUT", "/api/authorities", { agent: { maxAmount: 50 }, lead: { maxAmount: 500 } });
  const ticketId = await writes(desk);
  const refund = "<p>Bonjour Dov,</p><p>Nous vous remboursons 120 € sous 5 jours.</p><p>Amina</p>";
  const findings = await held(desk, ticketId, refund);
  const stop = findings.find(({ weight }) => weight === "stop");
  const notPromises = findings.map(({ id }) => id);
  expect((await sends(desk, ticketId, refund, { notPromises })).status).toBe(409);

  const asked = await desk.asks<Approval>("amina", "POST", `/api/tickets/${ticketId}/approvals`, {
    text: refund,
    findings: [{ id: stop?.id, excerpt: stop?.excerpt }],
  });
  const approvalId = asked.body.id;
  expect((await sends(desk, ticketId, refund, { notPromises, approvalId })).status).toBe(409);
  await desk.asks("chloe", "PUT", `/api/approvals/${approvalId}/decision`, { decision: "approved" });

  expect((await sends(desk, ticketId, refund, { notPromises, approvalId })).status).toBe(201);
  const elsewhere = await writes(desk);
  expect((await sends(desk, elsewhere, refund, { notPromises, approvalId })).status).toBe(409);
});
