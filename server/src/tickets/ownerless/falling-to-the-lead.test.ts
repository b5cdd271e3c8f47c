import { expect } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { test } from "../../../testing/desk.ts";

test("a ticket nobody took within 15 opening minutes belongs to the lead", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });

  await desk.passes({ minutes: 14 });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: null });

  await desk.passes({ minutes: 1 });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Chloé" }, ownerDueAt: null });
});

test("the countdown runs in opening hours: written at night, it ends in the morning", async ({ desk }) => {
  await desk.passes({ hours: 10 });
  const { ticketId } = await desk.receives({ from: dov, says: "Il est tard" });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ ownerDueAt: "2026-11-24T08:15:00Z" });

  await desk.passes({ hours: 8 });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: null });
});

test("a ticket closed before the end of its countdown goes to nobody", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Publicité" });

  await desk.passes({ hours: 24 });

  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: null, state: "closed" });
});
