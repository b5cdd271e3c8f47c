import type { Entry, Note, Reply, Wait } from "@guichet/contract/thread.ts";
import { requirePerson } from "../access/policy.ts";
import { reachesCustomer } from "../customers/knowing.ts";
import { html, type Piece } from "../platform/http/html.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { closeTicket } from "../tickets/closing.ts";
import { lockTicket, lockToRead, requireSpentHere } from "../tickets/locking.ts";
import type { Ticket } from "../tickets/model.ts";
import { takeTicket } from "../tickets/taking.ts";
import { recordAnswered, recordAside } from "../tickets/waiting.ts";
import { writtenWords } from "./cleaning.ts";
import { addressed } from "./leaving/addressing.ts";
import { requireUnmoved } from "./leaving/colliding.ts";
import type { NewEntry } from "./model.ts";
import { findEntry } from "./reading-rows.ts";
import { briefOf } from "./receiving.ts";
import { findEntryByKey, findLoose, insertEntry, tieAttachments } from "./rows.ts";

/**
 * A public answer. Whoever answers a ticket that nobody owns owns it from then on. Its departure follows
 * in the same transaction, from the reactions table: a reply without its way out can't exist.
 */
export async function writeReply(work: Work, ticketId: string, given: Spoken): Promise<Wrote> {
  const found = await lockTicket(work, ticketId);
  const before = await findEntryByKey(work, given.key);
  if (before) return pressedAgain(work, ticketId, before);
  const reply = await addressed(work, given);
  await requireUnmoved(work, found, reply);
  const ticket = await owned(work, found);
  const { to, cc, bcc, quotesHistory } = reply;
  const answers = await reachesCustomer(work, ticket.customer.id, [...to, ...cc, ...bcc]);
  const way = { kind: "sent" as const, recipients: to, copies: cc, blindCopies: bcc };
  const entry = { ...entryBy(work, ticket, reply, way), answers, quotesHistory };
  const words = { at: work.now, text: entry.text };
  const wait = answers ? await recordAnswered(work, ticket, words) : await recordAside(work, ticket, words);
  await keep(work, entry, reply.attachmentIds);
  const brief = answers ? briefOf(entry) : { ...briefOf(entry), excerpt: ticket.excerpt };
  work.announce("entry.written", { ticketId, entry: brief, answers, drafted: true, ...wait });
  if (reply.closeWith)
    await closeTicket(work, ticketId, { summary: reply.closeWith, despite: reply.closeDespite });
  return { entry: await shown(work, entry.id), again: false };
}

/** What it promises is bound downstream, in the same work. */
type Spoken = Omit<Reply, "promises" | "keeps" | "notPromises" | "approvalId">;

/** `again`: the button was pressed twice, and the first press did it all. */
type Wrote = { entry: Entry; again: boolean };

async function owned(work: Work, ticket: Ticket): Promise<Ticket> {
  if (ticket.owner || ticket.closedAt) return ticket;
  await takeTicket(work, ticket.id);
  return lockTicket(work, ticket.id);
}

/** For us only: it never leaves, whatever happens to the ticket. */
export async function writeNote(
  work: Work,
  ticketId: string,
  note: Omit<Note, "mentions" | "teamMentions">,
): Promise<Wrote> {
  const ticket = await lockToRead(work, ticketId);
  const before = await findEntryByKey(work, note.key);
  if (before) return pressedAgain(work, ticketId, before);
  const entry = entryBy(work, ticket, note, aside);
  const wait = await recordAside(work, ticket, { at: work.now, text: entry.text });
  await keep(work, entry, note.attachmentIds);
  sayAside(work, ticket, { entry, wait, drafted: true });
  return { entry: await shown(work, entry.id), again: false };
}

/** What an act downstream says to colleagues: a note like any other, but for the draft, which it leaves alone. */
export async function writeContext(
  work: Work,
  ticketId: string,
  { key, text }: { key: string; text: string },
): Promise<string> {
  const ticket = await lockTicket(work, ticketId);
  const { markup } = html`${text.split(/\n{2,}/u).map((paragraph) => html`<p>${lines(paragraph)}</p>`)}`;
  const entry = entryBy(work, ticket, { key, html: markup }, aside);
  const wait = await recordAside(work, ticket, { at: work.now, text: entry.text });
  insertEntry(work, entry);
  sayAside(work, ticket, { entry, wait, drafted: false });
  return entry.id;
}

const lines = (paragraph: string): Piece[] =>
  paragraph.split("\n").map((line, index) => (index === 0 ? line : html`<br>${line}`));

type Aside = { entry: NewEntry; wait: Wait; drafted: boolean };

function sayAside(work: Work, ticket: Ticket, { entry, wait, drafted }: Aside): void {
  const brief = { ...briefOf(entry), excerpt: ticket.excerpt };
  work.announce("entry.written", { ticketId: ticket.id, entry: brief, answers: false, drafted, ...wait });
}

/** A letter that was planned, and that nobody presses a button to send: it ends nobody's wait. */
export async function writePlanned(
  work: Work,
  ticketId: string,
  { text, to, author }: { text: string; to: string; author: string },
): Promise<string> {
  const ticket = await lockTicket(work, ticketId);
  const entry: NewEntry = {
    ...bare(work, ticket),
    kind: "sent",
    author: { kind: "machine", id: null, name: author, address: null },
    text,
    html: null,
    recipients: [to],
    copies: [],
    key: null,
    answers: false,
  };
  const wait = await recordAside(work, ticket, { at: work.now, text });
  insertEntry(work, entry, []);
  work.announce("entry.written", {
    ticketId,
    entry: { ...briefOf(entry), excerpt: ticket.excerpt },
    answers: false,
    drafted: false,
    ...wait,
  });
  return entry.id;
}

type Written = { key: string; html: string };
type Way = Pick<NewEntry, "recipients" | "copies" | "blindCopies"> & { kind: "sent" | "note" };

const aside: Way = { kind: "note", recipients: [], copies: [], blindCopies: [] };

function entryBy(work: Work, ticket: Ticket, { key, html }: Written, { kind, ...people }: Way): NewEntry {
  const me = requirePerson(work.actor);
  const { html: clean, text } = writtenWords(html);
  if (text === "" && !clean.includes("<img")) throw refuse("thread.empty");
  return {
    ...bare(work, ticket),
    kind,
    author: { kind: "agent", id: me.id, name: me.name, address: null },
    text,
    html: clean,
    ...people,
    key,
    answers: true,
  };
}

/** Words of ours, now, at the end of the thread: whoever says them and to whom is still to be said. */
const bare = (work: Work, ticket: Ticket) => ({
  id: newId(work.now),
  ticketId: ticket.id,
  customerId: ticket.customer.id,
  position: ticket.entries + 1,
  channel: "email" as const,
  happenedAt: work.now,
  subject: null,
  folded: "",
  messageId: null,
  inReplyTo: [],
  references: [],
  warnings: [],
  callsForAnswer: false,
  notice: null,
  arrivalId: null,
});

async function keep(work: Work, entry: NewEntry, attachmentIds: readonly string[]): Promise<void> {
  const me = requirePerson(work.actor);
  const loose = await findLoose(work, attachmentIds, me.id);
  const missing = attachmentIds.find((wanted) => !loose.some(({ id }) => id === wanted));
  if (missing) throw refuse("attachment.unknown", { attachmentId: missing });
  insertEntry(work, entry, loose);
  if (loose.length > 0) await tieAttachments(work, attachmentIds, entry.id);
}

async function pressedAgain(work: Work, ticketId: string, before: { id: string; ticketId: string }) {
  requireSpentHere(ticketId, before);
  return { entry: await shown(work, before.id), again: true };
}

async function shown(work: Work, entryId: string): Promise<Entry> {
  const entry = await findEntry(work, entryId);
  if (!entry) throw refuse("not_found");
  return entry;
}
