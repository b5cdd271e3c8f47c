import type { Approval } from "@guichet/contract/reasons.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { writes } from "../../testing/promising.ts";

const asks = async (desk: Desk, by: "amina" | "chloe", ticketId: string) =>
  (
    await desk.asks<Approval>(by, "POST", `/api/tickets/${ticketId}/approvals`, {
      text: "Nous vous remboursons 120 €.",
      findings: [{ id: "authority-1", excerpt: "120 €" }],
      why: "Client fidèle.",
    })
  ).body;

test("an approval is asked and given inside the ticket, once, by a lead", async ({ desk }) => {
  const ticketId = await writes(desk);
  const { id } = await asks(desk, "amina", ticketId);
  const decide = (by: "amina" | "bruno" | "chloe", decision: string) =>
    desk.asks<Approval>(by, "PUT", `/api/approvals/${id}/decision`, { decision, note: "D’accord." });
  expect((await decide("bruno", "approved")).status).toBe(403);

  expect((await decide("chloe", "approved")).body).toMatchObject({
    decision: "approved",
    askedBy: { name: "Amina" },
    decidedBy: { name: "Chloé" },
    excerpts: ["120 €"],
  });
  expect(await decide("chloe", "refused")).toMatchObject({ status: 409, body: { code: "approval.decided" } });
});

test("nobody approves what they asked for themselves", async ({ desk }) => {
  const { id } = await asks(desk, "chloe", await writes(desk));
  const own = await desk.asks("chloe", "PUT", `/api/approvals/${id}/decision`, { decision: "approved" });
  expect(own).toMatchObject({ status: 409, body: { code: "approval.own" } });
});

test("what waits for a lead stands in one list until it is decided", async ({ desk }) => {
  const { id } = await asks(desk, "amina", await writes(desk));
  const waiting = async () =>
    (await desk.asks<{ items: Approval[] }>("chloe", "GET", "/api/approvals")).body.items.map(
      (each) => each.id,
    );
  expect(await waiting()).toContain(id);

  await desk.asks("chloe", "PUT", `/api/approvals/${id}/decision`, { decision: "refused" });

  expect(await waiting()).not.toContain(id);
});
