import { dov } from "../cast.ts";

/**
 * What the crawl of `access/teams-matrix.test.ts` must know of each route to knock at it: what its address names, how a list is
 * asked, what its body is. A new route that names nothing and wants nothing needs no line here.
 */
export type Hidden = Record<string, string>;

export const secret = "Zanzibar";
/** A filter as an address carries it. */
export const bySubject = encodeURIComponent(JSON.stringify([{ on: "subject", has: secret }]));
export const nowhere = "00000000-0000-7000-8000-000000000000";

/** What hangs on a ticket, by the name of its parameter: each is found under that name in what `hide` made. */
export const ofTheTicket = new Set([
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
export const ofTheHouse: Record<string, string> = {
  ...Object.fromEntries(unnamed.split(/\s+/u).map((name) => [name, nowhere])),
  address: "support@guichet.test",
  kind: "reply",
  domain: "exemple.test",
  name: "tickets_in",
  question: "people",
};
/** With parameters of the house, and tickets in the answer all the same. */
export const listsWithin: Record<string, (hidden: Hidden) => string> = {
  "get /figures/:name/tickets": () => "/figures/tickets_in/tickets?from=2026-11-01&to=2026-11-30",
  "get /customers/:customerId": ({ customerId }) => `/customers/${customerId}`,
};
/** How a list is asked so that it would show the ticket if it could. */
export const asked: Record<string, readonly string[]> = {
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
  "get /reason-figures": ["?from=2026-11-01&to=2026-11-30"],
  "get /visitors": [`?q=${secret}`, "?q=REFERENCE", `?q=${dov.address}`],
  "get /organisations": [`?q=${secret}`],
  "get /holiday-regions": ["?country=FR"],
};
/** What a route wants besides the name of its ticket. */
export const bodies: Record<string, object> = {
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
export const naming: Record<string, Naming> = {
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
