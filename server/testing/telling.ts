import { randomUUID } from "node:crypto";
import { meetCustomer } from "../src/customers/meeting.ts";
import { sql } from "../src/platform/sql.ts";
import { type Actor, system } from "../src/platform/work.ts";
import { append, openWith, type Said } from "../src/thread/receiving.ts";
import { writeReply } from "../src/thread/writing.ts";
import { drawTicketNumber } from "../src/tickets/birth/opening.ts";
import { closeTicket, reopenTicket } from "../src/tickets/closing.ts";
import * as cast from "./cast.ts";
import type { TestWorks } from "./works.ts";

const actor = (digit: number, { name, roles }: { name: string; roles: readonly string[] }) =>
  ({
    kind: "agent",
    id: `0197a000-0000-7000-8000-00000000000${digit}`,
    name,
    roles,
  }) as const satisfies Actor;

/** The cast, already at their desks. */
export const amina = actor(1, cast.amina);
export const bruno = actor(2, cast.bruno);
export const chloe = actor(3, cast.chloe);
export const { dov, esra } = cast;

type Asking = {
  from?: { address: string; name: string };
  subject?: string;
  says?: string;
  imported?: boolean;
  /** False when it comes from a robot. */
  answerable?: boolean;
};

/** Short stories on a real database, told with the domain's own verbs. */
export async function openStories(works: TestWorks) {
  for (const { id, name, roles } of [amina, bruno, chloe]) {
    await works.database.query(sql`
      insert into agents (id, name, email, roles, password_hash, joined_at)
      values (${id}, ${name}, ${`${id}@guichet.test`}, ${roles}, '', '2026-01-01T00:00:00Z')`);
  }
  return {
    asks: ({
      from = dov,
      subject = "Colis en retard",
      says = "Où est mon colis ?",
      imported = false,
      answerable = true,
    }: Asking = {}) =>
      works.run(system, async (work) => {
        const [customer, number] = await Promise.all([meetCustomer(work, from), drawTicketNumber(work)]);
        const start = { number, inboxId: null, customer, language: "fr", imported, answerable } as const;
        const said = letter(work.now, { from, subject, says, automatic: !answerable });
        return (await openWith(work, said, start)).ticketId;
      }),
    adds: (ticketId: string, says: string, { from = dov, automatic = false } = {}) =>
      works.run(
        system,
        async (work) =>
          (await append(work, letter(work.now, { from, subject: null, says, automatic }), ticketId)).entryId,
      ),
    answers: (by: Actor, ticketId: string, says: string, closeWith?: string) =>
      works.run(by, async (work) => {
        const reply = {
          key: randomUUID(),
          html: `<p>${says}</p>`,
          to: [dov.address],
          cc: [],
          bcc: [],
          quotesHistory: null,
          attachmentIds: [],
          anyway: true,
        };
        return (await writeReply(work, ticketId, closeWith ? { ...reply, closeWith } : reply)).entry.id;
      }),
    closes: (by: Actor, ticketId: string) =>
      works.run(by, (work) => closeTicket(work, ticketId, { summary: "Résolu." })),
    reopens: (by: Actor, ticketId: string) => works.run(by, (work) => reopenTicket(work, ticketId, "agent")),
  };
}

type Letter = {
  from: { address: string; name: string };
  subject: string | null;
  says: string;
  automatic?: boolean;
};

/** A letter as the reader of mail hands it over. */
export function letter(at: Temporal.Instant, { from, subject, says, automatic = false }: Letter): Said {
  return {
    channel: "email",
    author: { kind: automatic ? "machine" : "customer", id: null, name: from.name, address: from.address },
    happenedAt: at,
    subject,
    text: says,
    folded: "",
    html: null,
    recipients: [],
    copies: [],
    messageId: null,
    inReplyTo: [],
    references: [],
    warnings: [],
    automatic: automatic ? { kind: "automatic", notice: "absence" } : null,
    attachments: [],
    arrivalId: null,
    key: null,
  };
}
