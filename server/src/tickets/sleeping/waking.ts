import type { Facts } from "@guichet/contract/facts.ts";
import type { WakeCause } from "@guichet/contract/tickets.ts";
import { mainCalendar } from "../../calendars/reading.ts";
import type { Work } from "../../platform/work.ts";
import { lockTicket } from "../locking.ts";
import type { Ticket } from "../model.ts";
import { eraseSnooze, findSleeper, isAsleep, moveWaking, takeOversleeping, takeSleepers } from "./rows.ts";
import { firstDue, wakingTime } from "./waking-time.ts";

const batch = 50;

/** Back in the lists; whoever put it to sleep is named, so that they can be told. */
export async function wakeTicket(work: Work, id: string, cause: WakeCause): Promise<void> {
  const ticket = await lockTicket(work, id);
  if (ticket.snoozedUntil === null) return;
  const by = await eraseSnooze(work, id);
  work.announce("ticket.woken", { ticketId: id, cause, by });
}

/** What slept long enough wakes, and what would sleep past a date that moved wakes before it. */
export async function wakeSleepers(work: Work): Promise<boolean> {
  const due = await takeSleepers(work, batch);
  for (const id of due) await wakeTicket(work, id, "time");
  const late = await takeOversleeping(work, batch);
  for (const id of late) await wakeInTime(work, await lockTicket(work, id));
  return due.length === batch || late.length === batch;
}

async function wakeInTime(work: Work, ticket: Ticket): Promise<void> {
  const asked = ticket.snoozedUntil;
  if (asked === null) return;
  const waking = wakingTime(
    await mainCalendar(work),
    work.now,
    Temporal.Instant.from(asked),
    firstDue(ticket),
  );
  const by = await findSleeper(work, ticket.id);
  if (waking.kind === "too_soon" || by === null) return wakeTicket(work, ticket.id, "due");
  const until = waking.at.toString();
  await moveWaking(work, ticket.id, until);
  work.announce("ticket.snoozed", { ticketId: ticket.id, until, asked, by });
}

/** Words that call for an answer wake; a “merci”, a bounce or an absence notice lets it sleep on. */
export async function wakeOnAnswer(work: Work, { ticketId, entry }: Facts["entry.received"]): Promise<void> {
  if (entry.callsForAnswer) await wakeIfAsleep(work, ticketId, "answer");
}

/** The customer asks for a person, or refuses the date they were given: that is an answer too. */
export const wakeOnWish = (work: Work, { ticketId }: { ticketId: string }): Promise<void> =>
  wakeIfAsleep(work, ticketId, "answer");

export const wakeOnRisk = (work: Work, { ticketId }: { ticketId: string }): Promise<void> =>
  wakeIfAsleep(work, ticketId, "due");

export const wakeOnRelease = (work: Work, { ticketId }: { ticketId: string }): Promise<void> =>
  wakeIfAsleep(work, ticketId, "released");

export async function wakeOnSendFailure(work: Work, { ticketId }: Facts["departure.failed"]): Promise<void> {
  if (ticketId) await wakeIfAsleep(work, ticketId, "send_failed");
}

/** Asked first: nearly every ticket is awake, and its row need not be held to know. */
async function wakeIfAsleep(work: Work, id: string, cause: WakeCause): Promise<void> {
  if (await isAsleep(work, id)) await wakeTicket(work, id, cause);
}
