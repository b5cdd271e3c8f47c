import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";

test("closing needs a summary, and keeps who closed and when", async ({ desk }) => {
  const { ticketId } = await desk.receives({
    from: dov,
    subject: "Colis en retard",
    says: "Il n’est pas arrivé.",
  });

  const without = await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: " " });
  expect(without).toMatchObject({ status: 400, body: { code: "request.invalid" } });

  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Colis retrouvé" });
  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "closed",
    closedBy: { name: "Amina" },
    summary: "Colis retrouvé",
    waitingSince: null,
    answerDueAt: null,
  });
});

test("closing twice changes nothing: the first summary and the first hour stay", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  const first = await desk.look(ticketId ?? "");

  await desk.passes({ minutes: 5 });
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Encore" });

  expect(await desk.look(ticketId ?? "")).toMatchObject({ closedAt: first.closedAt, summary: "Fait" });
});

test("a reply from the customer reopens a closed ticket, with the same owner", async ({ desk }) => {
  const { ticketId } = await desk.receives({
    from: dov,
    id: "late@exemple.test",
    says: "Où est mon colis ?",
  });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Livré" });

  await desk.receives({ from: dov, answers: "late@exemple.test", says: "Toujours rien dans ma boîte." });

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "open",
    owner: { name: "Amina" },
    entries: 2,
  });
});

test("a “merci” stands in the thread and reopens nothing", async ({ desk }) => {
  const { ticketId } = await desk.receives({
    from: dov,
    id: "thanks@exemple.test",
    says: "Où est mon colis ?",
  });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Livré" });

  await desk.receives({ from: dov, answers: "thanks@exemple.test", says: "Merci beaucoup !\n\nDov" });

  expect(await desk.look(ticketId ?? "")).toMatchObject({ state: "closed", entries: 2, waitingSince: null });
});

test("a ticket that nobody owned is reopened with a new countdown: the lead owns it in the end", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({
    from: dov,
    id: "orphan@exemple.test",
    says: "Où est mon colis ?",
  });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Livré" });

  await desk.receives({ from: dov, answers: "orphan@exemple.test", says: "Toujours rien." });
  const ownerDueAt = desk.now().add({ minutes: 15 }).toString();
  expect(await desk.look(ticketId ?? "")).toMatchObject({ state: "new", owner: null, ownerDueAt });

  await desk.passes({ minutes: 15 });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Chloé" }, ownerDueAt: null });
});
