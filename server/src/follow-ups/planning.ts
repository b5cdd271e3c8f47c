import type { FollowUp, Planning } from "@guichet/contract/follow-ups.ts";
import type { z } from "zod";
import { requirePerson, requireReading, requireWriting } from "../access/policy.ts";
import { nextOpening } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { type Guarding, readDeparting } from "../guard/departing.ts";
import { tellWhen } from "../moments/telling.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket, requireSeen, requireSpentHere } from "../tickets/locking.ts";
import { isOpen } from "../tickets/model.ts";
import { end } from "./ending.ts";
import { findFollowUp, insertFollowUp, listFollowUps } from "./rows.ts";

type Planned = z.output<typeof Planning>;

/** A series that got no answer goes back to its owner so many days after its last letter, unless said otherwise. */
const backAfterDays = 3;

/**
 * What will be said, and when, if nobody writes meanwhile. A series of letters ends by handing the ticket back to its
 * owner, who decides: nothing is ever closed in silence.
 */
export async function planFollowUp(work: Work, ticketId: string, planned: Planned): Promise<FollowUp> {
  const me = requirePerson(work.actor);
  const ticket = await lockTicket(work, ticketId);
  const { key: id, kind } = planned;
  const before = await findFollowUp(work, id);
  if (before) {
    requireSpentHere(ticketId, before);
    return before;
  }
  if (kind !== "self" && !isOpen(ticket)) throw refuse("ticket.closed");
  if (kind === "partner" && planned.address === null) throw refuse("follow_up.without_address");
  const steps = await stepsOf(work, planned);
  const address = kind === "partner" ? planned.address : null;
  await insertFollowUp(work, { id, ticketId, kind, address, plannedBy: me.id, steps });
  work.announce("follow_up.planned", { ticketId, followUpId: id, kind, dueAt: steps[0]?.dueAt ?? "" });
  return found(work, id);
}

async function stepsOf(work: Work, { kind, steps, back }: Planned) {
  const letters: { dueAt: string; text: string | null }[] = [];
  for (const { when, text } of steps) {
    letters.push({ dueAt: (await tellWhen(work, when)).toString(), text });
  }
  const last = Temporal.Instant.from(letters.at(-1)?.dueAt ?? work.now.toString());
  if (kind !== "self") {
    const asked = back
      ? await tellWhen(work, back)
      : nextOpening(await mainCalendar(work), last.add({ hours: 24 * backAfterDays }));
    letters.push({ dueAt: asked.toString(), text: null });
  }
  if (letters.some(({ dueAt }, place) => place > 0 && isBefore(dueAt, letters[place - 1]?.dueAt ?? dueAt)))
    throw refuse("follow_up.out_of_order");
  return letters;
}

const isBefore = (one: string, other: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) <= 0;

export async function readFollowUps(work: Work, ticketId: string): Promise<FollowUp[]> {
  requireReading(work.actor);
  await requireSeen(work, ticketId);
  return listFollowUps(work, ticketId);
}

/** Nothing more of it will be said. */
export async function stopFollowUp(work: Work, id: string): Promise<FollowUp> {
  requireWriting(work.actor);
  const { ticketId } = await found(work, id);
  await lockTicket(work, ticketId);
  const running = await found(work, id);
  if (running.dueAt !== null) await end(work, running, "stopped");
  return found(work, id);
}

/** Said otherwise, or at another time: what was planned stops, and this runs in its place. What has left has left. */
export async function changeFollowUp(work: Work, id: string, planned: Planned): Promise<FollowUp> {
  requireWriting(work.actor);
  const { ticketId, kind } = await found(work, id);
  await lockTicket(work, ticketId);
  const running = await found(work, id);
  if (running.dueAt === null) throw refuse("follow_up.ended");
  await end(work, running, "stopped");
  return planFollowUp(work, ticketId, { ...planned, kind });
}

/** What a machine will send in the house's name is read as it is written: nobody presses a button when it leaves. */
export async function readLetters(
  guarding: Guarding,
  { kind, steps, address }: Planned,
  act: (work: Work) => Promise<FollowUp>,
): Promise<FollowUp> {
  if (kind === "self") return guarding.work(act);
  for (const { text } of steps) {
    const recipients = address === null ? [] : [address];
    const { findings } = await readDeparting(guarding, { text, kind: "reply", attachments: [], recipients });
    const held = findings.filter(({ weight }) => weight === "stop");
    if (held.length === 0) continue;
    throw refuse("guard.unsettled", {
      findings: held.map(({ id, kind: found, weight, excerpt }) => ({ id, kind: found, weight, excerpt })),
    });
  }
  return guarding.work(act);
}

async function found(work: Work, id: string): Promise<FollowUp> {
  const followUp = await findFollowUp(work, id);
  if (!followUp) throw refuse("not_found");
  return followUp;
}
