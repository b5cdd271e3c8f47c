import type { Attachment, Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { z } from "zod";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";

/**
 * The crawl of reliability.md, per team: every route there is, asked by somebody who may not see a ticket. It must
 * answer as if the ticket did not exist, and no list may hold a word of it. A new route walks here by itself; what it
 * names, what its body is or how it is asked is a line in the tables below, and without that line the test fails.
 */
const secret = "Zanzibar";
/** A filter as an address carries it. */
const bySubject = encodeURIComponent(JSON.stringify([{ on: "subject", has: secret }]));
const nowhere = "00000000-0000-7000-8000-000000000000";

type Route = Desk["app"]["routes"][number];
const nameOf = (route: Route): string => `${route.method} ${route.path}`;

/** What hangs on a ticket, by the name of its parameter: each is found under that name in what `hide` made. */
const ofTheTicket = new Set([
  "ticketId",
  "entryId",
  "followUpId",
  "arrivalId",
  "departureId",
  "promiseId",
  "approvalId",
  "gestureId",
  "handoverId",
  "mentionId",
  "checklistItemId",
  "requestId",
]);
/** The house's own things. A route that names nothing else shows no ticket, unless `listsWithin` says so. */
const unnamed = `absenceId agentId bulkId calendarId checklistId customerId fieldId inboxId invitationId identityId mandateId noteId
  organisationId otherId passkeyId otherTicketId policyId macroId readyReplyId reasonId runId sessionId stepId tagId teamId
  tokenId viewId`;
const ofTheHouse: Record<string, string> = {
  ...Object.fromEntries(unnamed.split(/\s+/u).map((name) => [name, nowhere])),
  address: "support@guichet.test",
  kind: "reply",
  domain: "exemple.test",
  name: "tickets_in",
  question: "people",
};
/** With parameters of the house, and tickets in the answer all the same. */
const listsWithin: Record<string, (hidden: Hidden) => string> = {
  "get /figures/:name/tickets": () => "/figures/tickets_in/tickets?from=2026-11-01&to=2026-11-30",
  "get /customers/:customerId": ({ customerId }) => `/customers/${customerId}`,
};
/** How a list is asked so that it would show the ticket if it could. */
const asked: Record<string, readonly string[]> = {
  "get /tickets": [
    `?filter=${bySubject}`,
    "?view=all",
    "?view=open",
    "?view=to_take",
    "?view=mine",
    "?view=waiting",
    "?view=snoozed",
    "?view=closed",
  ],
  "get /tickets/ids": [`?filter=${bySubject}`, "?view=all", "?view=open"],
  "get /tickets/table": [`?filter=${bySubject}`, "?view=all"],
  "get /tickets/count": [`?filter=${bySubject}`],
  "get /tickets/column-values": ["?ids=TICKET"],
  "get /search": [`?q=${secret}`, "?q=zanzi", "?q=REFERENCE"],
  "get /arrivals": ["?outcome=opened", "?outcome=quarantined"],
  "get /departures": ["", "?state=waiting", "?state=left"],
  "get /promises": ["?part=running&owner=all", "?part=broken&owner=all", "?part=ended&owner=all"],
  "get /promise-totals": ["?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z"],
  "get /reasons/sets": ["?language=fr"],
  "get /figures": ["?from=2026-11-01&to=2026-11-30"],
  "get /visitors": [`?q=${secret}`, "?q=REFERENCE", `?q=${dov.address}`],
  "get /organisations": [`?q=${secret}`],
  "get /holiday-regions": ["?country=FR"],
};
/** What a route wants besides the name of its ticket. */
const bodies: Record<string, object> = {
  "put /tickets/:ticketId/merge": { intoId: nowhere },
  "put /tickets/:ticketId/closure": { summary: "Fait" },
  "post /tickets/:ticketId/checklist": { key: nowhere, text: "Rappeler" },
  "put /tickets/:ticketId/links/:otherTicketId": { as: "related" },
  "put /tickets/:ticketId/fields/:fieldId": { value: "12" },
  "post /tickets/:ticketId/splits": { key: nowhere, entryId: nowhere, subject: "Autre sujet" },
  "post /tickets/:ticketId/continuations": { key: nowhere, subject: "Suite", why: "Cela recommence." },
  "post /tickets/:ticketId/macro-rehearsals": { macroId: nowhere },
  "post /tickets/:ticketId/macro-runs": { key: nowhere, macroId: nowhere },
  "put /tickets/:ticketId/procedure/leaving": { why: "Le colis est retrouvé." },
  "put /tickets/:ticketId/entries/:entryId/flag": { kind: "insult" },
  "put /tickets/:ticketId/reason": { reasonId: nowhere },
  "put /tickets/:ticketId/snooze": { at: "2026-12-01T10:00:00Z" },
  "put /tickets/:ticketId/team": { teamId: null },
  "put /tickets/:ticketId/drafts/:kind": { html: "<p>Bonjour</p>", entriesSeen: 1 },
  "put /tickets/:ticketId/drafts/:kind/review": { agentId: nowhere },
  "put /tickets/:ticketId/drafts/reply/departure": {
    reply: { key: nowhere, html: "<p>Bonjour</p>", to: [dov.address] },
    leavesAt: "2026-12-01T10:00:00Z",
  },
  "post /tickets/:ticketId/notes": { key: nowhere, html: "<p>Vu</p>" },
  "post /tickets/:ticketId/replies": { key: nowhere, html: "<p>Bonjour</p>", to: [dov.address] },
  "post /tickets/:ticketId/promises": {
    key: nowhere,
    kind: "other",
    what: "Rappeler",
    dueAt: "2026-12-01T10:00:00Z",
  },
  "post /tickets/:ticketId/approvals": { text: "120 €", findings: [{ id: "a", excerpt: "120 €" }] },
  "post /tickets/:ticketId/gestures": { key: nowhere, kind: "voucher", amount: 5, reason: "Retard" },
  "post /tickets/:ticketId/data-requests": { kind: "iban" },
  "put /promises/:promiseId/keeping": { words: "Fait" },
  "put /promises/:promiseId/release": { reason: "Plus besoin" },
  "post /promises/:promiseId/dates": { dueAt: "2026-12-02T10:00:00Z", reason: "Stock" },
  "put /approvals/:approvalId/decision": { decision: "approved" },
  "put /gestures/:gestureId/delivery": { delivery: "Posté" },
  "put /data-requests/:requestId/confirmation": { words: "Rappelé" },
  "post /tickets/:ticketId/follow-ups": {
    key: nowhere,
    kind: "self",
    steps: [{ when: { at: "2026-12-01T10:00:00Z" }, text: "Rappeler" }],
  },
  "post /tickets/:ticketId/handovers": { to: nowhere, reason: "absence", context: "Tout est dit ici." },
  "put /follow-ups/:followUpId": {
    key: nowhere,
    kind: "self",
    steps: [{ when: { at: "2026-12-02T10:00:00Z" }, text: "Rappeler" }],
  },
  "post /tickets/:ticketId/absence-handovers": {
    absenceId: nowhere,
    to: null,
    context: "Tout est dit ici.",
    letter: null,
  },
  "put /handovers/:handoverId/refusal": { why: "Absent" },
  "put /handovers/:handoverId/permission": { decision: "given" },
};
/** Acts whose body names something of a ticket, which their address does not. */
type Naming = { body: (hidden: Hidden) => object; status: number; says: string };
const absent = { status: 404, says: "not_found" };
const naming: Record<string, Naming> = {
  "post /customers/:customerId/notes": {
    body: ({ ticketId }) => ({ kind: "note", saidBy: "agent", text: "x", ticketId }),
    ...absent,
  },
  "post /guard/readings": {
    body: ({ ticketId }) => ({ ticketId, text: "x", recipients: [], kind: "reply" }),
    ...absent,
  },
  "post /macro-rehearsals": {
    body: ({ ticketId }) => ({ macroId: nowhere, ticketIds: [ticketId] }),
    ...absent,
  },
  "post /bulk-actions": {
    body: ({ ticketId }) => ({
      act: { kind: "take" },
      ticketIds: [ticketId],
      idempotencyKey: crypto.randomUUID(),
    }),
    status: 202,
    says: '"total":0',
  },
};

type Hidden = Record<string, string>;

/** Two ways to keep a ticket from somebody: the house keeps tickets to their teams, or its inbox is kept, from leads too. */
type Way = "team" | "inbox";

/** A ticket of Amina's team with everything that may hang on one. */
async function hide(desk: Desk, way: Way): Promise<Hidden> {
  const as = <Body>(path: string, body: object, method: "POST" | "PUT" = "POST") =>
    desk.asks<Body & { id: string }>("amina", method, path, body).then((answer) => answer.body);
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: way });
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PATCH", `/api/inboxes/${desk.inboxId}`, { teamId: team.id });
  const arrival = await desk.receives({
    from: dov,
    subject: `Colis ${secret}`,
    says: `Mon vase ${secret} ?`,
  });
  const ticketId = arrival.ticketId ?? "";
  const at = `/api/tickets/${ticketId}`;
  const uploaded = await desk.app.http.inject({
    method: "POST",
    url: `/api/uploads?name=${secret}.txt`,
    cookies: { guichet: desk.sessions.amina },
    headers: { "content-type": "text/plain" },
    payload: `Le plan de ${secret}`,
  });
  const key = () => crypto.randomUUID();
  const { id: attachmentId } = uploaded.json<Attachment>();
  const note = await as<Entry>(`${at}/notes`, {
    key: key(),
    html: `<p>${secret}</p>`,
    attachmentIds: [attachmentId],
    mentions: [desk.people.bruno.id],
  });
  const { body: called } = await desk.asks<{ items: { id: string }[] }>("bruno", "GET", "/api/mentions");
  const reply = { key: key(), html: `<p>Oui, ${secret}.</p>`, to: [dov.address], anyway: true };
  const { id: entryId } = await as(`${at}/replies`, reply);
  await desk.passes({ minutes: 2 });
  await as(`${at}/owner`, {}, "PUT");
  const promise = bodies["post /tickets/:ticketId/promises"];
  const hidden = {
    ticketId,
    arrivalId: arrival.id,
    entryId,
    noteId: note.id,
    checklistItemId:
      (await as<{ items: { id: string }[] }>(`${at}/checklist`, { key: key(), text: secret })).items[0]?.id ??
      "",
    mentionId: called.items[0]?.id ?? "",
    attachmentId,
    promiseId: (await as(`${at}/promises`, { ...promise, key: key(), what: secret })).id,
    approvalId: (await as(`${at}/approvals`, { text: secret, findings: [{ id: "a", excerpt: secret }] })).id,
    gestureId: (await as(`${at}/gestures`, { key: key(), kind: "voucher", amount: 5, reason: secret })).id,
    requestId: (await as(`${at}/data-requests`, { kind: "iban", why: secret })).id,
    handoverId: (
      await as(`${at}/handovers`, {
        to: desk.people.chloe.id,
        reason: "load",
        context: `${secret}, tout est dit.`,
      })
    ).id,
    followUpId: (
      await as(`${at}/follow-ups`, { ...bodies["post /tickets/:ticketId/follow-ups"], key: key() })
    ).id,
    departureId: (await desk.departures()).find((each) => each.entryId === entryId)?.id ?? "",
    customerId: (await desk.look(ticketId)).customer.id,
    reference: (await desk.look(ticketId)).reference,
  };
  expect(Object.entries(hidden).filter(([, id]) => !id)).toEqual([]);
  await desk.asks("bruno", "PUT", `${at}/drafts/reply`, { html: `<p>${secret}</p>`, entriesSeen: 1 });
  if (way === "team") await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  else {
    await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/roles`, {
      roles: ["agent", "lead"],
    });
    const grants = [{ teamId: team.id, agentId: null, answers: true }];
    await desk.asks("chloe", "PUT", `/api/inboxes/${desk.inboxId}/keeping`, { grants });
  }
  return hidden;
}

const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/gu)].map(([, name]) => name ?? "");
const namesATicket = (route: Route): boolean =>
  parametersOf(route.path).some((name) => ofTheTicket.has(name));

function addressOf(route: Route, hidden: Hidden | null): string {
  return route.path.replaceAll(/:(\w+)/gu, (_, name: string) => {
    const named = ofTheTicket.has(name) ? (hidden?.[name] ?? nowhere) : ofTheHouse[name];
    if (named === undefined) throw new Error(`Say in this test what :${name} names (${nameOf(route)}).`);
    return named;
  });
}

type Asker = (method: string, path: string, body?: object) => Promise<{ status: number; said: string }>;

const askerWith =
  (desk: Desk, headers: Record<string, string>): Asker =>
  async (method, path, body) => {
    const answer = await desk.app.http.inject({
      method: method.toUpperCase() as "GET",
      url: path,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, said: answer.body };
  };

/** Bruno in person, and a machine in his name: neither is in the team. */
async function askers(desk: Desk): Promise<[string, Asker][]> {
  const making = { name: "board", scopes: ["read", "write"], agentId: desk.people.bruno.id };
  const { body } = await desk.asks<{ secret: string }>("bruno", "POST", "/api/tokens", making);
  return [
    ["in person", askerWith(desk, { cookie: `guichet=${desk.sessions.bruno}` })],
    ["by token", askerWith(desk, { authorization: `Bearer ${body.secret}` })],
  ];
}

const factsOf = async (desk: Desk, ticketId: string) =>
  (await desk.app.works.database.query(sql`select position from facts where ticket_id = ${ticketId}`)).length;

function listsOf(route: Route, hidden: Hidden): string[] {
  const within = listsWithin[nameOf(route)];
  if (within) return [within(hidden)];
  if (route.method !== "get" || parametersOf(route.path).length > 0) return [];
  return (asked[nameOf(route)] ?? [""]).map(
    (query) =>
      route.path +
      query.replace("REFERENCE", hidden.reference ?? "").replace("TICKET", hidden.ticketId ?? ""),
  );
}

type Walk = { route: Route; how: string; ask: Asker; hidden: Hidden };

async function readLists({ route, how, ask, hidden }: Walk): Promise<void> {
  // The customer is the house's: that they exist is no secret, what they asked the other team is.
  const leaks = [
    secret,
    ...Object.entries(hidden).flatMap(([name, id]) => (name === "customerId" ? [] : [id])),
  ];
  for (const path of listsOf(route, hidden)) {
    const { status, said } = await ask("get", `/api${path}`);
    expect.soft([how, path, status < 300 || status === 403]).toEqual([how, path, true]);
    expect.soft([how, path, leaks.filter((word) => said.includes(word))]).toEqual([how, path, []]);
  }
}

/** The same answer as for a ticket that does not exist, to the letter. */
async function knock({ route, how, ask, hidden }: Walk): Promise<void> {
  const name = `${nameOf(route)} ${how}`;
  const body = route.method === "get" ? undefined : (bodies[nameOf(route)] ?? {});
  const answer = await ask(route.method, `/api${addressOf(route, hidden)}`, body);
  expect.soft([name, answer, answer.status === 404 || answer.status === 403]).toEqual([name, answer, true]);
  const absent = await ask(route.method, `/api${addressOf(route, null)}`, body);
  expect.soft([name, absent]).toEqual([name, answer]);
}

const thing =
  /^(?:ticket|entry|mention|followUp|arrival|departure|promise|approval|gesture|handover|request)(?:s|Ids?)?$/u;

function namedInBody({ body }: Route): string[] {
  const drawn = body ? JSON.stringify(z.toJSONSchema(body, { io: "input", unrepresentable: "any" })) : "";
  return [...drawn.matchAll(/"(\w+)":/gu)].map(([, name]) => name ?? "").filter((name) => thing.test(name));
}

async function knockByBody({ route, how, ask, hidden }: Walk): Promise<void> {
  const name = `${nameOf(route)} ${how}`;
  const named = naming[nameOf(route)];
  expect.soft(named ? [] : namedInBody(route), `${name}: its body names a ticket, say how`).toEqual([]);
  if (!named) return;
  const path = addressOf(route, null).replace(`customers/${nowhere}`, `customers/${hidden.customerId}`);
  const { status, said } = await ask(route.method, `/api${path}`, named.body(hidden));
  expect.soft([name, status, said]).toEqual([name, named.status, expect.stringContaining(named.says)]);
}

async function knockElsewhere(ask: Asker, hidden: Hidden): Promise<void> {
  const { said: counts } = await ask("get", "/api/views/counts");
  expect.soft(counts).toContain('"all":0');
  expect.soft((await ask("get", `/api/tickets/count?filter=${bySubject}`)).said).toBe('{"count":0}');
  for (const path of [
    `/files/${hidden.attachmentId}/${secret}.txt`,
    `/files/${hidden.attachmentId}/inline`,
    `/frames/entries/${hidden.noteId}`,
    `/frames/entries/${hidden.entryId}`,
  ])
    expect.soft([path, (await ask("get", path)).status]).toEqual([path, 404]);
}

test.for([
  ["a restricted agent finds nothing of another team’s ticket by any route, in person or by token", "team"],
  [
    "a lead finds nothing of what came by an inbox kept to others by any route, in person or by token",
    "inbox",
  ],
] as const)("%s", async ([, way], { desk }) => {
  const hidden = await hide(desk, way);
  const told = await factsOf(desk, hidden.ticketId ?? "");
  const routes = desk.app.routes.filter((route) => !route.open);

  for (const [how, ask] of await askers(desk)) {
    for (const route of routes) {
      await readLists({ route, how, ask, hidden });
      if (namesATicket(route)) await knock({ route, how, ask, hidden });
      else await knockByBody({ route, how, ask, hidden });
    }
    await knockElsewhere(ask, hidden);
  }
  expect(await factsOf(desk, hidden.ticketId ?? "")).toBe(told);

  // The same roads lead whoever is of the team to it: what was asked above was really there.
  const amina = askerWith(desk, { cookie: `guichet=${desk.sessions.amina}` });
  for (const route of routes.filter(
    (each) => each.method === "get" && namesATicket(each) && !each.path.includes(":readyReplyId"),
  )) {
    const { status } = await amina("get", `/api${addressOf(route, hidden)}`);
    expect.soft([nameOf(route), status]).toEqual([nameOf(route), 200]);
  }
  for (const path of [
    "/tickets?view=all",
    `/search?q=${secret}`,
    "/departures",
    "/promises?part=running",
    "/approvals",
  ])
    expect.soft([path, (await amina("get", `/api${path}`)).said.includes(secret)]).toEqual([path, true]);
});
