import type { Draft } from "@guichet/contract/drafts.ts";
import type { Attachment, Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Saving = { kind: "reply" | "note"; html: string; attachmentIds?: string[] };

const save = (desk: Desk, person: "amina" | "bruno", ticketId: string | null, { kind, ...saving }: Saving) =>
  desk.asks<Draft>(person, "PUT", `/api/tickets/${ticketId}/drafts/${kind}`, { ...saving, entriesSeen: 1 });

const drafts = async (desk: Desk, person: "amina" | "bruno", ticketId: string | null) =>
  (await desk.asks<{ items: Draft[] }>(person, "GET", `/api/tickets/${ticketId}/drafts`)).body.items;

test("a draft is kept for each person and each kind, the last writing wins", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await save(desk, "amina", ticketId, { kind: "reply", html: "<p>Bonj</p>" });
  await save(desk, "amina", ticketId, { kind: "reply", html: "<p>Bonjour</p>" });
  await save(desk, "amina", ticketId, { kind: "note", html: "<p>Attention</p>" });
  await save(desk, "bruno", ticketId, { kind: "reply", html: "<p>Moi aussi</p>" });

  expect((await drafts(desk, "amina", ticketId)).map((draft) => [draft.kind, draft.html])).toEqual([
    ["note", "<p>Attention</p>"],
    ["reply", "<p>Bonjour</p>"],
  ]);
  expect(await drafts(desk, "bruno", ticketId)).toHaveLength(1);
});

test("a draft keeps its files, and sending sends them", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const uploaded = await desk.app.http.inject({
    method: "POST",
    url: "/api/uploads?name=bon%20de%20retour.txt",
    cookies: { guichet: desk.sessions.amina },
    headers: { "content-type": "text/plain" },
    payload: "Bon de retour",
  });
  const file = uploaded.json<Attachment>();
  expect(file).toMatchObject({ name: "bon de retour.txt", type: "text/plain", size: 13 });
  const saved = await save(desk, "amina", ticketId, {
    kind: "reply",
    html: "<p>Ci-joint</p>",
    attachmentIds: [file.id],
  });
  expect(saved.body.attachments).toMatchObject([{ id: file.id }]);

  const sent = await desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Ci-joint</p>",
    to: [dov.address],
    attachmentIds: [file.id],
  });

  expect(sent.body.attachments).toMatchObject([{ id: file.id, name: "bon de retour.txt" }]);
  expect(await drafts(desk, "amina", ticketId)).toEqual([]);
});

test("nobody sends a file that a colleague uploaded for themselves", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const uploaded = await desk.app.http.inject({
    method: "POST",
    url: "/api/uploads?name=a.txt",
    cookies: { guichet: desk.sessions.bruno },
    headers: { "content-type": "text/plain" },
    payload: "privé",
  });

  const answer = await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Ci-joint</p>",
    to: [dov.address],
    attachmentIds: [uploaded.json<Attachment>().id],
  });
  expect(answer).toMatchObject({ body: { code: "attachment.unknown" } });
});

test("a draft shows nothing of a file that its writer did not upload", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const uploaded = await desk.app.http.inject({
    method: "POST",
    url: "/api/uploads?name=assignation.txt",
    cookies: { guichet: desk.sessions.bruno },
    headers: { "content-type": "text/plain" },
    payload: "privé",
  });
  const attachmentIds = [uploaded.json<Attachment>().id];
  const saved = await save(desk, "amina", ticketId, { kind: "note", html: "<p>Vu</p>", attachmentIds });

  expect(saved.body.attachments).toEqual([]);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/drafts/reply/departure`, {
    reply: { key: crypto.randomUUID(), html: "<p>Bonjour</p>", to: [dov.address], attachmentIds },
    leavesAt: desk.now().add({ hours: 2 }).toString(),
  });
  const kept = await drafts(desk, "amina", ticketId);
  expect(kept.map(({ attachments }) => attachments)).toEqual([[], []]);
});
