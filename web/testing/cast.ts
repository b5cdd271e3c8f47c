import type { Me } from "@guichet/contract/access.ts";
import type { Company } from "@guichet/contract/company.ts";
import type { Customer } from "@guichet/contract/customers.ts";
import type { Draft } from "@guichet/contract/drafts.ts";
import type { Inbox } from "@guichet/contract/inboxes.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketRow, TicketWithThread, ViewCounts } from "@guichet/contract/tickets.ts";

/** The people everyone knows: Amina and Bruno answer, Chloé leads, Dov asks by mail, Esra chats. */
export const amina = { id: "0198aaaa-0000-7000-8000-000000000001", name: "Amina" };
export const bruno = { id: "0198aaaa-0000-7000-8000-000000000002", name: "Bruno" };
export const dov = { id: "0198aaaa-0000-7000-8000-000000000003", name: "Dov Lévy" };
export const esra = { id: "0198aaaa-0000-7000-8000-000000000004", name: "Esra Demir" };

const minute = 60_000;

/** So many minutes ago; negative for what is still to come. */
export function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * minute).toISOString();
}

export const me: Me = {
  agentId: amina.id,
  name: amina.name,
  email: "amina@arvel.example",
  roles: ["agent", "admin"],
  leads: [],
  readsOnly: [],
  language: "fr",
  keys: { on: true, chosen: {} },
  columns: {},
  companyName: "Maison Arvel",
  customerWord: "customer",
  agentWord: "adviser",
  timeZone: "Europe/Paris",
  silent: false,
  undoSeconds: 15,
};

export const counts: ViewCounts = {
  mine: 1,
  to_take: 0,
  unanswered: 0,
  waiting: 0,
  following: 0,
  snoozed: 0,
  open: 1,
  closed: 0,
  all: 1,
  spam: 0,
};

export function row(differing: Partial<TicketRow> = {}): TicketRow {
  return {
    id: "0198bbbb-0000-7000-8000-000000000001",
    reference: "48213-7",
    subject: "Colis jamais reçu",
    state: "open",
    channel: "email",
    customer: dov,
    owner: amina,
    team: null,
    ownerDueAt: null,
    openedAt: minutesAgo(30),
    closedAt: null,
    waitingSince: minutesAgo(30),
    answerDueAt: minutesAgo(-600),
    snoozedUntil: null,
    chases: 0,
    chasedAt: null,
    urgency: [],
    lastEntryAt: minutesAgo(30),
    excerpt: "Je n’ai rien reçu.",
    entries: 1,
    sendFailed: false,
    imported: false,
    tagIds: [],
    strip: { next: null, worst: null },
    spamAt: null,
    mergedInto: null,
    ...differing,
  };
}

export function entry(differing: Partial<Entry> = {}): Entry {
  return {
    id: "0198cccc-0000-7000-8000-000000000001",
    ticketId: row().id,
    position: 1,
    kind: "received",
    channel: "email",
    author: { kind: "customer", id: dov.id, name: dov.name, address: "dov@example.org" },
    happenedAt: minutesAgo(30),
    text: "Bonjour,\nje n’ai rien reçu.",
    folded: "",
    hasHtml: false,
    to: ["contact@arvel.example"],
    cc: [],
    bcc: [],
    attachments: [],
    warnings: [],
    departure: null,
    notice: null,
    arrivalId: null,
    cameFor: null,
    ...differing,
  };
}

/** What Amina has begun to write to Dov. */
export function draft(differing: Partial<Draft> = {}): Draft {
  return {
    kind: "reply",
    by: amina,
    holder: amina,
    html: "<p>Bonjour Dov, je vérifie.</p>",
    to: ["dov@example.org"],
    cc: [],
    bcc: [],
    attachments: [],
    quotesHistory: null,
    word: null,
    entriesSeen: 1,
    savedAt: minutesAgo(2),
    sharedAt: null,
    leavesAt: null,
    broughtBack: null,
    ...differing,
  };
}

export function ticket(differing: Partial<TicketWithThread> = {}): TicketWithThread {
  return {
    ...row(),
    language: "fr",
    spoken: "fr",
    inbox: { id: "0198dddd-0000-7000-8000-000000000001", name: "Contact", address: "contact@arvel.example" },
    readOnly: false,
    closedBy: null,
    summary: null,
    closedDespite: null,
    spamBefore: 0,
    personAskedAt: null,
    survey: null,
    reason: null,
    followers: [],
    thread: [entry()],
    ...differing,
  };
}

export const customer: Customer = {
  id: dov.id,
  name: dov.name,
  language: "fr",
  since: "2017-11-18T10:00:00Z",
  customerSince: null,
  civility: null,
  called: null,
  isProspect: false,
  prefersChannel: null,
  prefersHours: null,
  organisation: null,
  proposedOrganisation: null,
  satisfaction: null,
  notes: [],
  mandates: [],
  speaksFor: [],
  likenesses: [],
  identities: [
    {
      id: "0198eeee-0000-7000-8000-000000000001",
      kind: "email",
      value: "dov@example.org",
      maybe: false,
      checkedAt: null,
      checkedHow: null,
    },
  ],
  tickets: [],
  joined: [],
};

export const company: Company = {
  name: "Maison Arvel",
  language: "fr",
  timeZone: "Europe/Paris",
  openingHours: [{ day: 1, from: "09:00", to: "12:30" }],
  counterOpenedAt: null,
  undoSeconds: 15,
  ownerMinutes: 15,
  surveyDelayHours: 24,
  ticketsSeenBy: "everyone",
  customerWord: "customer",
  agentWord: "adviser",
  continueAfterDays: null,
  callerMay: null,
  callerMayNot: null,
};

const unset = { state: "unset" as const, since: null, problem: null };

/** An address of the house that nothing is connected to yet. */
export const inbox = (given: Partial<Inbox> = {}): Inbox => ({
  id: "0198aaaa-0000-7000-8000-0000000000b1",
  name: "Contact",
  address: "contact@arvel.example",
  language: "fr",
  signature: "",
  signatures: { fr: "", en: "" },
  greetings: { fr: "", en: "" },
  repliesToAll: false,
  quotesHistory: false,
  teamId: null,
  imap: null,
  smtp: null,
  receiving: unset,
  sending: unset,
  consent: null,
  ...given,
});

/** What every screen inside the desk asks before anything else. */
export const atTheDesk = {
  "GET /api/session": me,
  "GET /api/views/counts": counts,
  "GET /api/tags": { items: [] },
  "GET /api/saved-views": { items: [] },
  "GET /api/notifications": { items: [], unread: 0 },
  "GET /api/presences": { items: [] },
  "GET /api/tickets": { items: [row()], next: null },
  [`GET /api/tickets/${row().id}`]: ticket(),
  [`GET /api/tickets/${row().id}/drafts`]: { items: [] },
  "GET /api/inboxes": { items: [] },
  [`GET /api/customers/${dov.id}`]: customer,
  "GET /api/checklists": { items: [] },
  "GET /api/fields": { items: [] },
  [`GET /api/tickets/${row().id}/fields`]: { items: [] },
  [`GET /api/tickets/${row().id}/checklist`]: { items: [] },
  [`GET /api/tickets/${row().id}/procedure`]: { procedure: null, newer: false, done: [], left: null },
  [`GET /api/tickets/${row().id}/links`]: { items: [], children: 0, openChildren: 0 },
  "GET /api/bulk-actions": { items: [] },
  "GET /api/handovers": { toAccept: [], toPermit: [], overdue: [], given: [] },
  [`GET /api/tickets/${row().id}/handovers`]: { items: [], ofTicket: 0, ofCustomer: 0 },
  [`GET /api/tickets/${row().id}/follow-ups`]: { items: [] },
  [`GET /api/tickets/${row().id}/protection`]: {
    flags: [],
    end: null,
    letters: { warning: "Bonjour", end: "Bonjour" },
  },
  [`GET /api/tickets/${row().id}/routing`]: { routed: null, ownerAbsence: null },
};
