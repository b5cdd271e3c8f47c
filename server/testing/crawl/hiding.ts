import type { Attachment, Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../cast.ts";
import type { Desk } from "../desk.ts";
import { bodies, type Hidden, secret } from "./tables.ts";

/** Two ways to keep a ticket from somebody: the house keeps tickets to their teams, or its inbox is kept, from leads too. */
type Way = "team" | "inbox";

const key = () => crypto.randomUUID();

/** A ticket of Amina's team with everything that may hang on one, and Bruno shut out of it. */
export async function hide(desk: Desk, way: Way): Promise<Hidden> {
  const teamId = await openTeam(desk, way);
  const talk = await talkOf(desk);
  const hidden = { ...talk, ...(await hungOn(desk, talk.ticketId)) };
  expect(Object.entries(hidden).filter(([, id]) => !id)).toEqual([]);
  const draft = { html: `<p>${secret}</p>`, entriesSeen: 1 };
  await desk.asks("bruno", "PUT", `/api/tickets/${talk.ticketId}/drafts/reply`, draft);
  await shutOut(desk, way, teamId);
  return hidden;
}

async function openTeam(desk: Desk, name: string): Promise<string> {
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId: team.id });
  return team.id;
}

/** A question, a note that calls Bruno and carries a file, and an answer that has left. */
async function talkOf(desk: Desk) {
  const arrival = await desk.receives({
    from: dov,
    subject: `Colis ${secret}`,
    says: `Mon vase ${secret} ?`,
  });
  const ticketId = arrival.ticketId ?? "";
  const attachmentId = await uploaded(desk);
  const said = async (kind: "notes" | "replies", words: object) => {
    const at = `/api/tickets/${ticketId}/${kind}`;
    return (await desk.asks<Entry>("amina", "POST", at, { key: key(), ...words })).body.id;
  };
  const mentions = [desk.people.bruno.id];
  const noteId = await said("notes", { html: `<p>${secret}</p>`, attachmentIds: [attachmentId], mentions });
  const { body: called } = await desk.asks<{ items: { id: string }[] }>("bruno", "GET", "/api/mentions");
  const html = `<p>Oui, ${secret}.</p>`;
  const entryId = await said("replies", { html, to: [dov.address], anyway: true });
  await desk.passes({ minutes: 2 });
  const departure = (await desk.departures()).find((each) => each.entryId === entryId);
  const { customer, reference } = await desk.look(ticketId);
  return {
    ticketId,
    arrivalId: arrival.id,
    attachmentId,
    noteId,
    mentionId: called.items[0]?.id ?? "",
    entryId,
    departureId: departure?.id ?? "",
    customerId: customer.id,
    reference,
  };
}

async function uploaded(desk: Desk): Promise<string> {
  const answer = await desk.app.http.inject({
    method: "POST",
    url: `/api/uploads?name=${secret}.txt`,
    cookies: { guichet: desk.sessions.amina },
    headers: { "content-type": "text/plain" },
    payload: `Le plan de ${secret}`,
  });
  return answer.json<Attachment>().id;
}

/** What Amina, whose ticket it is, does around the talk: one of each. */
async function hungOn(desk: Desk, ticketId: string) {
  const at = `/api/tickets/${ticketId}`;
  await desk.asks("amina", "PUT", `${at}/owner`, {});
  const made = async <Body = { id: string }>(thing: string, body: object) =>
    (await desk.asks<Body>("amina", "POST", `${at}/${thing}`, { key: key(), ...body })).body;
  const { key: _promise, ...promise } = known("post /tickets/:ticketId/promises");
  const { key: _followUp, ...followUp } = known("post /tickets/:ticketId/follow-ups");
  const context = `${secret}, tout est dit.`;
  const handover = { to: desk.people.chloe.id, reason: "load", context };
  const checklist = await made<{ items: { id: string }[] }>("checklist", { text: secret });
  return {
    checklistItemId: checklist.items[0]?.id ?? "",
    promiseId: (await made("promises", { ...promise, what: secret })).id,
    approvalId: (await made("approvals", { text: secret, findings: [{ id: "a", excerpt: secret }] })).id,
    gestureId: (await made("gestures", { kind: "voucher", amount: 5, reason: secret })).id,
    requestId: (await made("data-requests", { kind: "iban", why: secret })).id,
    handoverId: (await made("handovers", handover)).id,
    followUpId: (await made("follow-ups", followUp)).id,
  };
}

const known = (route: string): { key?: string } => bodies[route] ?? {};

async function shutOut(desk: Desk, way: Way, teamId: string): Promise<void> {
  if (way === "team") {
    await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
    return;
  }
  const roles = ["agent", "lead"];
  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/roles`, { roles });
  const grants = [{ teamId, agentId: null, answers: true }];
  await desk.asks("chloe", "PUT", `/api/inboxes/${desk.inboxId}/keeping`, { grants });
}
