import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";

test("whoever takes a ticket owns it, and its countdown ends", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "new",
    owner: null,
    ownerDueAt: "2026-11-23T09:15:00Z",
  });

  const taken = await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);

  expect(taken.body).toMatchObject({ state: "open", owner: { name: "Amina" }, ownerDueAt: null });
});

test("a ticket somebody owns is not taken from them", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);

  const refused = await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`);

  expect(refused).toMatchObject({
    status: 409,
    body: { code: "ticket.owned_by_other", particulars: { ownerName: "Amina" } },
  });
});

test("two agents who take the same ticket at the same instant make one owner", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });

  const answers = await Promise.all(
    (["amina", "bruno"] as const).map((person) => desk.asks(person, "PUT", `/api/tickets/${ticketId}/owner`)),
  );

  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
});

test("a released ticket waits again for an owner, with a new countdown", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);

  const released = await desk.asks("amina", "DELETE", `/api/tickets/${ticketId}/owner`);

  expect(released.body).toMatchObject({
    owner: null,
    ownerDueAt: desk.now().add({ minutes: 15 }).toString(),
  });
});

test("what a colleague owns is released by whoever leads, and by nobody else: to take it so would be a handover without a word", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const owner = `/api/tickets/${ticketId}/owner`;
  await desk.asks("amina", "PUT", owner);

  expect(await desk.asks("bruno", "DELETE", owner)).toMatchObject({
    status: 409,
    body: { code: "ticket.owned_by_other", particulars: { ownerName: "Amina" } },
  });
  expect(await desk.look(ticketId ?? "")).toMatchObject({ owner: { name: "Amina" } });
  expect(await desk.asks("chloe", "DELETE", owner)).toMatchObject({ status: 200, body: { owner: null } });
});

test("a closed ticket is reopened before it is taken", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });

  expect(await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/owner`)).toMatchObject({
    body: { code: "ticket.closed" },
  });
});
