import type { Customer } from "@guichet/contract/customers.ts";
import { expect } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { keepLetter } from "../channels/email/keeping.ts";

async function finds(desk: Desk, from: typeof dov | typeof esra, receivedAt: Temporal.Instant) {
  const raw = writeLetter({ from, says: `Bonjour, nous sommes le ${receivedAt}` });
  const kept = await keepLetter(desk.app.intake, { inboxId: desk.inboxId, raw, receivedAt, imported: true });
  await desk.settles();
  const { body } = await desk.asks<{ ticketId: string }>("amina", "GET", `/api/arrivals/${kept.id}`);
  return (await desk.look(body.ticketId)).customer.id;
}
const card = async (desk: Desk, id: string) =>
  (await desk.asks<Customer>("amina", "GET", `/api/customers/${id}`)).body;

test("somebody found in a mailbox is known since their first mail, not since the mailbox was connected", async ({
  desk,
}) => {
  const id = await finds(desk, dov, Temporal.Instant.from("2026-03-02T08:15:00Z"));
  expect((await card(desk, id)).since).toBe("2026-03-02T08:15:00Z");

  await finds(desk, dov, Temporal.Instant.from("2026-02-01T07:00:00Z"));
  expect((await card(desk, id)).since).toBe("2026-02-01T07:00:00Z");
});

test("one person of two records is known since the first word of either", async ({ desk }) => {
  const old = await finds(desk, esra, Temporal.Instant.from("2025-12-24T18:00:00Z"));
  const { ticketId } = await desk.receives({
    from: { name: "Esra", address: "esra@travail.test" },
    says: "Bonjour",
  });
  const fresh = (await desk.look(ticketId ?? "")).customer.id;
  expect((await card(desk, fresh)).since).toBe(desk.now().toString());

  await desk.asks("amina", "PUT", `/api/customers/${fresh}/joined/${old}`);
  expect((await card(desk, fresh)).since).toBe("2025-12-24T18:00:00Z");
});
