import type { Calendar } from "@guichet/contract/calendars.ts";
import { expect } from "vitest";
import { dov, support } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { promisesOf } from "../../testing/promising.ts";
import { keepLetter } from "../channels/email/keeping.ts";

async function sentElsewhere(desk: Desk, answers: string, says: string): Promise<void> {
  const from = { name: "Support", address: support };
  const raw = writeLetter({ from, to: dov.address, answers, says });
  await keepLetter(desk.app.intake, {
    inboxId: desk.inboxId,
    raw,
    direction: "sent",
    receivedAt: desk.now(),
  });
  await desk.settles();
}

test("a promise sent from another program binds the house", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "h1@exemple.test", says: "Où est-il ?" });

  await sentElsewhere(desk, "h1@exemple.test", "Bonjour,\n\nNous vous rappelons jeudi avant 16 h.\n");

  expect(await promisesOf(desk, ticketId ?? "")).toMatchObject([
    { kind: "call_back", by: null, source: "guard", state: "open", dueAt: "2026-11-26T15:00:00Z" },
  ]);
});

test("an ordinary answer from another program promises nothing", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "h2@exemple.test", says: "Où est-il ?" });

  await sentElsewhere(desk, "h2@exemple.test", "Bonjour,\n\nLe colis est au relais de la rue Haute.\n");

  expect(await promisesOf(desk, ticketId ?? "")).toEqual([]);
});

test("its sum and the house’s own days are read too", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "h3@exemple.test", says: "Où est-il ?" });
  const { items } = (await desk.asks<{ items: Calendar[] }>("chloe", "GET", "/api/calendars")).body;
  const main = items.find((calendar) => calendar.main);
  const closures = [{ label: "Inventaire", from: "2026-11-24", to: "2026-11-24" }];
  await desk.asks("chloe", "PATCH", `/api/calendars/${main?.id}`, { closures });

  await sentElsewhere(
    desk,
    "h3@exemple.test",
    "Bonjour,\n\nNous vous remboursons 45 € sous 2 jours ouvrés.\n",
  );

  const [one] = await promisesOf(desk, ticketId ?? "");
  expect(one).toMatchObject({ kind: "refund", amount: { value: 45, currency: "EUR" } });
  expect(one?.dueAt?.slice(0, 10)).toBe("2026-11-26");
});
