import type { Work } from "../platform/work.ts";
import { lockTicket } from "./locking.ts";
import { writePersonAsked } from "./rows.ts";

/** “I want to speak to someone”: a human is always reachable, and the wish is on the ticket until it is met. */
export async function askForPerson(work: Work, id: string): Promise<void> {
  await lockTicket(work, id);
  await writePersonAsked(work, id);
  work.announce("person.asked", { ticketId: id, askedAt: work.now.toString() });
}
