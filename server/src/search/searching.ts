import { ticketStateOf } from "@guichet/contract/live.ts";
import type { CustomerHit, Found, Slip, TicketHit } from "@guichet/contract/search.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { requireReading } from "../access/policy.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { conditionsOf } from "../tickets/listing/conditions.ts";
import { fewFitting, listFiltered } from "../tickets/listing/filtering.ts";
import { referenceOf } from "../tickets/reference.ts";
import { type Asked, readAsked } from "./asking.ts";
import { findAlike, findCustomers, organisationsNamed } from "./customer-rows.ts";
import { extractOf, filesIn } from "./extracting.ts";
import { type Card, findByNumber, findTickets, inBeginnings, inWords } from "./rows.ts";
import { partFilters } from "./spoken-filters.ts";
import { type Narrowed, understand } from "./understanding.ts";

const mostTickets = 50;
/** With fewer than these, the last word may be unfinished and the name misspelt: one more look, slower and wider. */
const few = 10;

/** Everything that was said, notes too, by its words; tickets by reference, customers by name or address; filters in words. */
export async function search(work: Work, typed: string): Promise<Found> {
  requireReading(work.actor);
  const { filters, words } = partFilters(typed);
  if (filters.length === 0) return { ...(await searchAll(work, readAsked(typed))), understood: [] };
  const narrowed = await understand(work, filters);
  const { understood } = narrowed;
  // A filter that names nothing is said, and finds nothing: finding the rest would look like an answer.
  if (understood.some(({ named }) => named === null))
    return { tickets: [], customers: [], organisations: [], understood };
  const tickets =
    words === "" ? await listNarrowed(work, narrowed) : await searchAmong(work, words, narrowed);
  return { tickets, customers: [], organisations: [], understood };
}

async function searchAll(work: Work, asked: Asked): Promise<Omit<Found, "understood">> {
  const { sure, slips } = asked.numbers;
  const { name } = asked;
  const [known, near, said, customers, organisations] = await Promise.all([
    findByNumber(work, sure),
    findByNumber(work, [...slips.keys()]),
    asked.words === "" ? [] : findTickets(work, inWords(asked), null),
    name === null ? [] : findCustomers(work, name.pattern, name.typed),
    name === null ? [] : organisationsNamed(work, name.pattern),
  ]);
  const found = { cards: [...known, ...said, ...near], customers };
  const { cards, customers: people } = said.length < few ? await lookAgain(work, asked, found) : found;
  return { tickets: hitsOf(cards, asked), customers: people, organisations };
}

const findInParts = (work: Work, { inParts }: Asked, among: Statement<unknown> | null): Promise<Card[]> =>
  inParts === null ? Promise.resolve([]) : findTickets(work, inWords({ words: inParts }), among);

type Look = { cards: Card[]; customers: CustomerHit[] };

async function lookAgain(work: Work, asked: Asked, found: Look): Promise<Look> {
  const [parted, begun, alike] = await Promise.all([
    findInParts(work, asked, null),
    asked.unfinished ? findTickets(work, inBeginnings(asked.unfinished), null) : [],
    asked.name !== null && found.customers.length === 0 ? findAlike(work, asked.name.typed) : found.customers,
  ]);
  return { cards: [...found.cards, ...parted, ...begun], customers: alike };
}

async function searchAmong(work: Work, words: string, narrowed: Narrowed): Promise<TicketHit[]> {
  const asked = readAsked(words);
  const among = await withinTickets(work, narrowed);
  const said = asked.words === "" ? [] : await findTickets(work, inWords(asked), among);
  if (said.length >= few) return hitsOf(said, asked);
  const parted = await findInParts(work, asked, among);
  const begun = asked.unfinished ? await findTickets(work, inBeginnings(asked.unfinished), among) : [];
  return hitsOf([...said, ...parted, ...begun], asked);
}

/** Where few tickets have it, the index of their entries is the shorter way. */
async function withinTickets(work: Work, { filter, where }: Narrowed): Promise<Statement<unknown>> {
  const ids = await fewFitting(work, filter);
  const fitting = sql`exists (
    select from tickets t where t.id = e.ticket_id and ${conditionsOf(work, filter)} and ${where})`;
  return ids === null ? fitting : sql`e.ticket_id = any(${ids}::uuid[]) and ${fitting}`;
}

/** Filters alone: the newest tickets that have them. */
async function listNarrowed(work: Work, { filter, where }: Narrowed): Promise<TicketHit[]> {
  const { items } = await listFiltered(work, { filter, sort: "newest", limit: mostTickets, where });
  return items.map(hitOfRow);
}

/** Found twice is shown once, where it was found first. */
function hitsOf(cards: readonly Card[], asked: Asked): TicketHit[] {
  const first = new Map<string, Card>();
  for (const card of cards) if (!first.has(card.ticketId)) first.set(card.ticketId, card);
  return [...first.values()].slice(0, mostTickets).map((card) => hitOf(card, asked));
}

function hitOf(card: Card, { terms, numbers }: Asked): TicketHit {
  const owner = card.ownerId === null ? null : { id: card.ownerId, name: "" };
  return {
    ticketId: card.ticketId,
    reference: referenceOf(card.number),
    subject: card.subject,
    state: ticketStateOf({ ...card, owner }),
    customer: { id: card.customerId, name: card.customerName },
    lastEntryAt: card.lastEntryAt,
    extract: extractOf(card.text, terms),
    files: filesIn(card.files, terms),
    slip: slipTo(card.number, numbers.slips),
  };
}

const slipTo = (number: number, slips: ReadonlyMap<number, Slip>): Slip | null => slips.get(number) ?? null;

const hitOfRow = (row: TicketRow): TicketHit => ({
  ticketId: row.id,
  reference: row.reference,
  subject: row.subject,
  state: row.state,
  customer: row.customer,
  lastEntryAt: row.lastEntryAt,
  extract: row.excerpt,
  files: null,
  slip: null,
});
