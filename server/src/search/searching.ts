import { ticketStateOf } from "@guichet/contract/live.ts";
import type { CustomerHit, Found, TicketHit } from "@guichet/contract/search.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { referenceOf } from "../tickets/reference.ts";
import { type Asked, readAsked } from "./asking.ts";
import { findAlike, findCustomers } from "./customer-rows.ts";
import { extractOf } from "./extracting.ts";
import { type Card, findByNumber, findTickets, inBeginnings, inWords } from "./rows.ts";

const mostTickets = 50;
/** With fewer than these, the last word may be unfinished and the name misspelt: one more look, slower and wider. */
const few = 10;

/** Everything that was said, notes too, by its words; tickets by reference, customers by name or address. */
export async function search(work: Work, typed: string): Promise<Found> {
  requireReading(work.actor);
  const asked = readAsked(typed);
  const [sure, unsure, said, customers] = await Promise.all([
    findByNumber(work, asked.numbers.sure),
    findByNumber(work, asked.numbers.unsure),
    asked.words === "" ? [] : findTickets(work, inWords(asked)),
    asked.name === null ? [] : findCustomers(work, asked.name.pattern),
  ]);
  const found = { cards: [...sure, ...said, ...unsure], customers };
  const { cards, customers: people } = said.length < few ? await lookAgain(work, asked, found) : found;
  return { tickets: hitsOf(cards, asked.terms), customers: people };
}

type Look = { cards: Card[]; customers: CustomerHit[] };

async function lookAgain(work: Work, asked: Asked, found: Look): Promise<Look> {
  const [begun, alike] = await Promise.all([
    asked.unfinished ? findTickets(work, inBeginnings(asked.unfinished)) : [],
    asked.name !== null && found.customers.length === 0 ? findAlike(work, asked.name.typed) : found.customers,
  ]);
  return { cards: [...found.cards, ...begun], customers: alike };
}

/** Found twice is shown once, where it was found first. */
function hitsOf(cards: readonly Card[], terms: readonly string[]): TicketHit[] {
  const first = new Map<string, Card>();
  for (const card of cards) if (!first.has(card.ticketId)) first.set(card.ticketId, card);
  return [...first.values()].slice(0, mostTickets).map((card) => hitOf(card, terms));
}

function hitOf(card: Card, terms: readonly string[]): TicketHit {
  const owner = card.ownerId === null ? null : { id: card.ownerId, name: "" };
  return {
    ticketId: card.ticketId,
    reference: referenceOf(card.number),
    subject: card.subject,
    state: ticketStateOf({ ...card, owner }),
    customer: { id: card.customerId, name: card.customerName },
    lastEntryAt: card.lastEntryAt,
    extract: extractOf(card.text, terms),
  };
}
