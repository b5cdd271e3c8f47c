import type { Strip } from "@guichet/contract/promises.ts";
import { type Statement, sql, toJson } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import type { Ticket } from "../model.ts";

/** `answerDueAt` where a policy says when an answer is due: “unanswered” begins then rather than after one opening day. */
export type Pinned = { strip: Strip; nextDueAt: string | null; answerDueAt: string | null };
type Newborn = Ticket & { nextDueAt: string | null };

/** Tickets of a work that have not left for the database yet. */
const unsent = new WeakMap<Work, Map<string, Newborn>>();

/** Written when it leaves: what is promised at its birth goes in with it, not into a second version of its row. */
export function insertTicket(work: Work, ticket: Ticket): void {
  const newborn = { ...ticket, nextDueAt: null };
  const others = unsent.get(work) ?? new Map<string, Newborn>();
  unsent.set(work, others.set(ticket.id, newborn));
  work.write(() => {
    others.delete(ticket.id);
    return insertion(newborn);
  });
}

const insertion = (ticket: Newborn): Statement<unknown> => sql`
  insert into tickets (id, number, inbox_id, customer_id, channel, language, spoken, subject, opened_at, imported_at, owner_id, team_id,
    owner_due_at, waiting_since, answer_due_at, strip, next_due_at, entries, last_entry_at, excerpt)
  values (${ticket.id}, ${ticket.number}, ${ticket.inboxId}, ${ticket.customer.id}, ${ticket.channel}, ${ticket.language}, ${ticket.spoken},
    ${ticket.subject}, ${ticket.openedAt}, ${ticket.importedAt}, ${ticket.owner?.id ?? null},
    ${ticket.team?.id ?? null}, ${ticket.ownerDueAt}, ${ticket.waitingSince}, ${ticket.answerDueAt}, ${ticket.strip && toJson(ticket.strip)}::jsonb, ${ticket.nextDueAt},
    ${ticket.entries}, ${ticket.lastEntryAt}, ${ticket.excerpt})`;

/** False once the ticket has left. */
export function pinAtBirth(work: Work, id: string, pinned: Pinned): boolean {
  const newborn = unsent.get(work)?.get(id);
  if (!newborn) return false;
  Object.assign(newborn, { ...pinned, answerDueAt: pinned.answerDueAt ?? newborn.answerDueAt });
  return true;
}
