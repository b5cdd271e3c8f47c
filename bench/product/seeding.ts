import { createHash } from "node:crypto";
import type { Client } from "pg";
import { mailKeysOf } from "../../server/src/customers/likenesses/evidence.ts";
import { soundsOf } from "../../server/src/customers/sounding.ts";
import { newId } from "../../server/src/platform/ids.ts";
import { bytes, insertRows, type Row } from "../rows.ts";
import { type Entry, inBatches, type Story, stories } from "../stories.ts";

type Rows = Record<
  "customers" | "identities" | "tickets" | "entries" | "arrivals" | "facts" | "measures",
  Row[]
>;
type Known = { inboxId: string; agentId: string; customers: Map<number, string> };

const idAt = (at: Date): string => newId(Temporal.Instant.fromEpochMilliseconds(at.getTime()));

/** The same past in the product's own tables: raw bytes, facts and measures with it, as if it had lived here. */
export async function seedProduct(client: Client, entries: number): Promise<void> {
  const { rows } = await client.query(
    "select (select id from inboxes limit 1) as inbox, (select id from agents limit 1) as agent",
  );
  const known: Known = { inboxId: rows[0].inbox, agentId: rows[0].agent, customers: new Map() };
  for (const batch of inBatches(stories(entries), 500)) {
    const told: Rows = {
      customers: [],
      identities: [],
      tickets: [],
      entries: [],
      arrivals: [],
      facts: [],
      measures: [],
    };
    for (const story of batch) tell(story, told, known);
    for (const [table, each] of Object.entries(told)) await insertRows(client, table, each);
  }
  await client.query("select setval('ticket_numbers', (select max(number) from tickets))");
  await client.query("analyze");
}

function tell(story: Story, rows: Rows, known: Known): void {
  const [first, last] = [story.entries[0] as Entry, story.entries.at(-1) as Entry];
  const ticketId = idAt(first.at);
  const customerId = meet(story, rows, known, first.at);
  const waits = story.open && last.inbound;
  rows.tickets.push({
    id: ticketId,
    number: 10_001 + story.index,
    inbox_id: known.inboxId,
    customer_id: customerId,
    channel: "email",
    language: "fr",
    subject: story.subject,
    opened_at: first.at,
    owner_id: known.agentId,
    closed_at: story.open ? null : last.at,
    closed_by: story.open ? null : known.agentId,
    summary: story.open ? null : "Réglé.",
    waiting_since: waits ? last.at : null,
    answer_due_at: waits ? new Date(last.at.getTime() + 86_400_000) : null,
    entries: story.entries.length,
    last_entry_at: last.at,
    excerpt: last.text.slice(0, 160),
  });
  rows.measures.push({
    ticket_id: ticketId,
    opened_at: first.at,
    imported: false,
    automatic: false,
    agent_opened: false,
    reopenings: 0,
  });
  for (const [place, entry] of story.entries.entries())
    tellEntry({ story, entry, position: place + 1, ticketId, customerId }, rows, known);
}

function meet(story: Story, rows: Rows, known: Known, at: Date): string {
  const met = known.customers.get(story.customer.index);
  if (met) return met;
  const id = idAt(at);
  known.customers.set(story.customer.index, id);
  rows.customers.push({
    id,
    name: story.customer.name,
    created_at: at,
    // Looked at long ago, as every card of a desk that has lived.
    sounds: soundsOf(story.customer.name),
    mail_keys: mailKeysOf([story.customer.email]),
    looked_at: at,
  });
  rows.identities.push({
    id: idAt(at),
    customer_id: id,
    kind: "email",
    value: story.customer.email,
    added_at: at,
  });
  return id;
}

type Said = { story: Story; entry: Entry; position: number; ticketId: string; customerId: string };

function tellEntry({ story, entry, position, ticketId, customerId }: Said, rows: Rows, known: Known): void {
  const { at, text, inbound, raw } = entry;
  const id = idAt(at);
  const arrivalId = raw ? idAt(at) : null;
  rows.entries.push({
    id,
    ticket_id: ticketId,
    customer_id: customerId,
    position,
    kind: inbound ? "received" : "sent",
    channel: "email",
    author_kind: inbound ? "customer" : "agent",
    author_id: inbound ? customerId : known.agentId,
    author_name: inbound ? story.customer.name : "Amina",
    author_address: inbound ? story.customer.email : null,
    happened_at: at,
    recorded_at: at,
    subject: story.subject,
    text,
    folded: "",
    recipients: [],
    copies: [],
    message_id: `${id}@exemple.test`,
    in_reply_to: [],
    reply_references: [],
    warnings: [],
    calls_for_answer: inbound,
    arrival_id: arrivalId,
  });
  rows.facts.push({
    name: inbound ? "entry.received" : "entry.written",
    at,
    actor: { kind: "system" },
    ticket_id: ticketId,
    particulars: { ticketId, entry: { id, position, excerpt: text.slice(0, 160) } },
    written_in: "3",
  });
  if (raw && arrivalId)
    rows.arrivals.push(arrivalOf({ id: arrivalId, entryId: id, ticketId, raw, at }, story, known));
}

type Kept = { id: string; entryId: string; ticketId: string; raw: Buffer; at: Date };

function arrivalOf(
  { id, entryId, ticketId, raw, at }: Kept,
  { customer, subject }: Story,
  { inboxId }: Known,
): Row {
  const hash = createHash("sha256").update(id).digest("hex");
  return {
    id,
    channel: "email",
    inbox_id: inboxId,
    unique_key: `${inboxId}:in:${hash}:${hash}`,
    message_id_hash: hash,
    received_at: at,
    direction: "in",
    imported: false,
    envelope_to: ["support@guichet.test"],
    size: raw.length,
    raw: bytes(raw),
    outcome: "opened",
    attempts: 1,
    same_id_seen: false,
    ticket_id: ticketId,
    entry_id: entryId,
    sender: customer.email,
    subject,
  };
}
