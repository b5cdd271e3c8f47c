import type { Draft } from "@guichet/contract/drafts.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

async function send(desk: Desk, ticketId: string | null): Promise<Entry> {
  const sent = await desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Trop vite</p>",
    to: [dov.address],
  });
  return sent.body;
}

test("a reply taken back within fifteen seconds becomes a draft again, and never leaves", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const sent = await send(desk, ticketId);
  await desk.passes({ seconds: 14 });

  const draft = await desk.asks<Draft>("amina", "DELETE", `/api/entries/${sent.id}/departure`);

  expect(draft.body).toMatchObject({ kind: "reply", html: "<p>Trop vite</p>", to: [dov.address] });
  await desk.passes({ minutes: 5 });
  expect(desk.post.sent.filter((departure) => departure.ticketId === ticketId)).toEqual([]);
  const ticket = await desk.look(ticketId ?? "");
  expect(ticket.thread).toHaveLength(1);
  expect(ticket).toMatchObject({ waitingSince: "2026-11-23T09:00:00Z", state: "open" });
});

test("what has left is not taken back", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const sent = await send(desk, ticketId);
  await desk.passes({ seconds: 15 });

  expect(desk.post.sent.some((departure) => departure.ticketId === ticketId)).toBe(true);
  expect(await desk.asks("amina", "DELETE", `/api/entries/${sent.id}/departure`)).toMatchObject({
    body: { code: "thread.already_left" },
  });
});

test("nobody takes back a colleague’s words", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const sent = await send(desk, ticketId);

  expect(await desk.asks("bruno", "DELETE", `/api/entries/${sent.id}/departure`)).toMatchObject({
    status: 404,
  });
});

test("“send and close” is taken back whole: the ticket is open again, and its customer waits", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Une question" });
  const since = desk.now().toString();
  const sent = await desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Trop vite</p>",
    to: [dov.address],
    closeWith: "Fait",
  });

  await desk.asks("amina", "DELETE", `/api/entries/${sent.body.id}/departure`);

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "open",
    closedAt: null,
    waitingSince: since,
    excerpt: "Une question",
  });
});

const writes = (desk: Desk, ticketId: string | null, html: string) =>
  desk.asks<Draft>("amina", "PUT", `/api/tickets/${ticketId}/drafts/reply`, { html, entriesSeen: 2 });

test("what was written since the sending stands after the words that are taken back", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const sent = await send(desk, ticketId);
  await writes(desk, ticketId, "<p>Et j’oubliais ceci.</p>");

  const draft = await desk.asks<Draft>("amina", "DELETE", `/api/entries/${sent.id}/departure`);
  expect(draft.body).toMatchObject({ html: "<p>Trop vite</p><p>Et j’oubliais ceci.</p>", to: [dov.address] });
});

test("a draft in which nothing is written adds nothing to the words that are taken back", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const sent = await send(desk, ticketId);
  await writes(desk, ticketId, "<p></p>");

  const draft = await desk.asks<Draft>("amina", "DELETE", `/api/entries/${sent.id}/departure`);
  expect(draft.body.html).toBe("<p>Trop vite</p>");
});

test("a reply that had been put off is not lost with the undo of the one that brought it back", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/drafts/reply/departure`, {
    reply: { key: crypto.randomUUID(), html: "<p>Plus tard</p>", to: [dov.address] },
    leavesAt: desk.now().add({ hours: 20 }).toString(),
  });
  const sent = await send(desk, ticketId);

  const draft = await desk.asks<Draft>("amina", "DELETE", `/api/entries/${sent.id}/departure`);
  expect(draft.body).toMatchObject({ html: "<p>Trop vite</p><p>Plus tard</p>", leavesAt: null });
});
