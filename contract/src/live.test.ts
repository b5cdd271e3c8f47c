import { expect, test } from "vitest";
import type { Fact, FactName, Facts } from "./facts.ts";
import { applyToRow, ticketStateOf } from "./live.ts";
import type { TicketRow } from "./tickets.ts";

const amina = { id: "0197a000-0000-7000-8000-000000000001", name: "Amina" };
const bruno = { id: "0197a000-0000-7000-8000-0000000000b1", name: "Bruno" };
const ticketId = "0197a000-0000-7000-8000-0000000000aa";
const tagId = "0197a000-0000-7000-8000-0000000000b1";
const nine = "2026-11-23T09:00:00Z";
const ten = "2026-11-23T10:00:00Z";
const tomorrow = "2026-11-24T09:00:00Z";

/** As it is when Dov has just written for the first time. */
const fresh: TicketRow = {
  id: ticketId,
  reference: "48213-7",
  subject: "Colis en retard",
  state: "new",
  channel: "email",
  customer: { id: "0197a000-0000-7000-8000-0000000000d0", name: "Dov Perez" },
  owner: null,
  team: null,
  ownerDueAt: "2026-11-23T09:15:00Z",
  openedAt: nine,
  closedAt: null,
  waitingSince: nine,
  answerDueAt: tomorrow,
  snoozedUntil: null,
  chases: 0,
  chasedAt: null,
  urgency: [],
  lastEntryAt: nine,
  excerpt: "Où est mon colis ?",
  entries: 1,
  sendFailed: false,
  imported: false,
  tagIds: [],
  strip: { next: null, worst: null },
  spamAt: null,
  mergedInto: null,
};

const fact = <Name extends FactName>(name: Name, particulars: Facts[Name]): Fact =>
  ({ position: "7-1", name, at: ten, actor: { kind: "agent", ...amina }, particulars }) as Fact;

const entry = (kind: "received" | "sent" | "note" | "bounce", excerpt: string, callsForAnswer = false) => ({
  id: "0197a000-0000-7000-8000-0000000000e2",
  position: 2,
  kind,
  happenedAt: ten,
  excerpt,
  callsForAnswer,
});

const answered: TicketRow = {
  ...fresh,
  state: "waiting_customer",
  waitingSince: null,
  answerDueAt: null,
  owner: amina,
  ownerDueAt: null,
};
const closed: TicketRow = { ...answered, state: "closed", closedAt: ten };

test.each<[string, TicketRow, Fact, Partial<TicketRow>]>([
  [
    "somebody gives it a tag: it shows",
    fresh,
    fact("ticket.tagged", { ticketId, tagIds: [tagId], added: tagId, removed: null }),
    { tagIds: [tagId] },
  ],
  [
    "somebody takes it: it has an owner, and no countdown any more",
    fresh,
    fact("ticket.taken", { ticketId, owner: amina }),
    { owner: amina, ownerDueAt: null, state: "open" },
  ],
  [
    "the next owner accepts it: it is theirs",
    { ...fresh, owner: amina, ownerDueAt: null, state: "open" },
    fact("handover.accepted", { ticketId, handoverId: ticketId, from: amina, owner: bruno, reason: "skill" }),
    { owner: bruno },
  ],
  [
    "its owner lets it go: the countdown starts anew",
    { ...fresh, owner: amina, ownerDueAt: null, state: "open" },
    fact("ticket.released", { ticketId, ownerDueAt: tomorrow }),
    { owner: null, ownerDueAt: tomorrow, state: "new" },
  ],
  [
    "it closes: nobody waits and nothing falls due",
    fresh,
    fact("ticket.closed", { ticketId, closedAt: ten, summary: "Livré" }),
    { closedAt: ten, waitingSince: null, answerDueAt: null, ownerDueAt: null, state: "closed" },
  ],
  [
    "it reopens: the same owner goes on",
    closed,
    fact("ticket.reopened", { ticketId, cause: "agent", ownerDueAt: null }),
    { closedAt: null, state: "waiting_customer" },
  ],
  [
    "the customer writes while nobody owes them a word: a wait begins",
    answered,
    fact("entry.received", {
      ticketId,
      entry: entry("received", "Et alors ?", true),
      waitingSince: ten,
      answerDueAt: tomorrow,
      ownerDueAt: null,
    }),
    {
      entries: 2,
      lastEntryAt: ten,
      excerpt: "Et alors ?",
      waitingSince: ten,
      answerDueAt: tomorrow,
      state: "open",
    },
  ],
  [
    "the customer writes again while waiting: the wait goes on since its first word",
    fresh,
    fact("entry.received", {
      ticketId,
      entry: entry("received", "Vous êtes là ?", true),
      waitingSince: fresh.waitingSince,
      answerDueAt: fresh.answerDueAt,
      ownerDueAt: fresh.ownerDueAt,
    }),
    { entries: 2, lastEntryAt: ten, excerpt: "Vous êtes là ?" },
  ],
  [
    "a “merci” comes: it is the last word, and no wait begins",
    answered,
    fact("entry.received", {
      ticketId,
      entry: entry("received", "Merci !"),
      waitingSince: null,
      answerDueAt: null,
      ownerDueAt: null,
    }),
    { entries: 2, lastEntryAt: ten, excerpt: "Merci !" },
  ],
  [
    "an answer goes out: nobody waits any more",
    { ...fresh, owner: amina, ownerDueAt: null, state: "open" },
    fact("entry.written", {
      ticketId,
      answers: true,
      drafted: true,
      entry: entry("sent", "Il part demain."),
      waitingSince: null,
      answerDueAt: null,
      ownerDueAt: null,
    }),
    {
      entries: 2,
      lastEntryAt: ten,
      excerpt: "Il part demain.",
      waitingSince: null,
      answerDueAt: null,
      state: "waiting_customer",
    },
  ],
  [
    "a note is written: it ends nobody’s wait",
    fresh,
    fact("entry.written", {
      ticketId,
      answers: true,
      drafted: true,
      entry: entry("note", fresh.excerpt),
      waitingSince: nine,
      answerDueAt: tomorrow,
      ownerDueAt: fresh.ownerDueAt,
    }),
    { entries: 2, lastEntryAt: ten },
  ],
  [
    "a word that happened before the last one is recorded late: the ticket does not grow older",
    { ...fresh, lastEntryAt: tomorrow },
    fact("entry.written", {
      ticketId,
      answers: true,
      drafted: true,
      entry: entry("note", fresh.excerpt),
      waitingSince: nine,
      answerDueAt: tomorrow,
      ownerDueAt: fresh.ownerDueAt,
    }),
    { entries: 2, lastEntryAt: tomorrow },
  ],
  [
    "the answer is taken back: the wait goes on as if it had not been written",
    answered,
    fact("entry.withdrawn", {
      ticketId,
      entryId: entry("sent", "").id,
      excerpt: "Bonjour",
      waitingSince: nine,
      answerDueAt: tomorrow,
      ownerDueAt: null,
    }),
    { waitingSince: nine, answerDueAt: tomorrow, excerpt: "Bonjour", state: "open" },
  ],
  [
    "something of ours can’t be sent: it shows",
    answered,
    fact("departure.failed", { ticketId, departureId: amina.id, entryId: null, problem: "mailbox_full" }),
    { sendFailed: true },
  ],
  [
    "something of ours leaves at last: it shows no more",
    { ...answered, sendFailed: true },
    fact("departure.left", { ticketId, departureId: amina.id, entryId: amina.id, allWell: true }),
    { sendFailed: false },
  ],
  [
    "something leaves while something else still can’t: it shows on",
    { ...answered, sendFailed: true },
    fact("departure.left", { ticketId, departureId: amina.id, entryId: amina.id, allWell: false }),
    {},
  ],
  [
    "an automatic message leaves: it mends nothing",
    { ...answered, sendFailed: true },
    fact("departure.left", { ticketId, departureId: amina.id, entryId: null, allWell: true }),
    {},
  ],
  [
    "it is put to sleep: it says until when",
    fresh,
    fact("ticket.snoozed", { ticketId, until: tomorrow, asked: tomorrow, by: amina }),
    { snoozedUntil: tomorrow, state: "snoozed" },
  ],
  [
    "it wakes: it is what it was before",
    { ...answered, snoozedUntil: tomorrow, state: "snoozed" },
    fact("ticket.woken", { ticketId, cause: "time", by: amina }),
    { snoozedUntil: null, state: "waiting_customer" },
  ],
  [
    "its customer writes again unanswered: the chase is counted",
    fresh,
    fact("ticket.chased", { ticketId, chases: 2, chasedAt: ten }),
    { chases: 2, chasedAt: ten },
  ],
  [
    "the customer has another name",
    fresh,
    fact("customer.renamed", { customerId: fresh.customer.id, name: "Dov Peretz" }),
    { customer: { id: fresh.customer.id, name: "Dov Peretz" } },
  ],
])("%s", (_story, row, happened, changed) => {
  expect(applyToRow(row, happened)).toEqual({ ...row, ...changed });
});

test.each<[string, Fact]>([
  ["another ticket", fact("ticket.taken", { ticketId: amina.id, owner: amina })],
  ["another customer", fact("customer.renamed", { customerId: amina.id, name: "Esra" })],
  ["no ticket at all", fact("counter.opened", { openedAt: ten })],
  ["a ticket that opens", fact("ticket.opened", { ticket: { ...fresh, id: amina.id }, answerable: true })],
  [
    "a departure without a ticket",
    fact("departure.failed", { ticketId: null, departureId: amina.id, entryId: null, problem: "x" }),
  ],
])("a fact about %s leaves the very same row", (_whom, happened) => {
  expect(applyToRow(fresh, happened)).toBe(fresh);
});

test("the row that was there is not touched: a screen may still be drawing it", () => {
  const before = JSON.stringify(fresh);
  applyToRow(fresh, fact("ticket.closed", { ticketId, closedAt: ten, summary: "Livré" }));

  expect(JSON.stringify(fresh)).toBe(before);
});

test.each<[TicketRow["state"], Pick<TicketRow, "closedAt" | "owner" | "snoozedUntil" | "waitingSince">]>([
  ["new", { closedAt: null, owner: null, waitingSince: nine, snoozedUntil: null }],
  ["open", { closedAt: null, owner: amina, waitingSince: nine, snoozedUntil: null }],
  ["waiting_customer", { closedAt: null, owner: amina, waitingSince: null, snoozedUntil: null }],
  ["waiting_customer", { closedAt: null, owner: null, waitingSince: null, snoozedUntil: null }],
  ["snoozed", { closedAt: null, owner: amina, waitingSince: nine, snoozedUntil: tomorrow }],
  ["snoozed", { closedAt: null, owner: amina, waitingSince: null, snoozedUntil: tomorrow }],
  ["closed", { closedAt: ten, owner: amina, waitingSince: nine, snoozedUntil: null }],
  ["closed", { closedAt: ten, owner: null, waitingSince: null, snoozedUntil: null }],
])("%s is read from who owns it, who waits, whether it sleeps and whether it closed", (state, facts) => {
  expect(ticketStateOf(facts)).toBe(state);
});
