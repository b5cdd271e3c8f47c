import type { Work } from "../platform/work.ts";
import { lockTicket } from "./locking.ts";
import { isOpen } from "./model.ts";
import { writePersonAsked } from "./rows.ts";
import { startWait } from "./waiting.ts";

/**
 * “I want to speak to someone”: a human is always reachable. The wish is on the ticket until it is met, and it is a
 * wait like any other: nobody has to look for it.
 */
export async function askForPerson(work: Work, id: string): Promise<void> {
  const ticket = await lockTicket(work, id);
  await writePersonAsked(work, id);
  const wait = isOpen(ticket) && !ticket.answerDueAt ? await startWait(work, ticket, work.now) : null;
  const { waitingSince, answerDueAt, ownerDueAt } = wait ?? ticket;
  work.announce("person.asked", {
    ticketId: id,
    askedAt: work.now.toString(),
    waitingSince,
    answerDueAt,
    ownerDueAt,
  });
}
