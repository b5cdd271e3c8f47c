import type { Notifications } from "@guichet/contract/notifications.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { referenceOf } from "../tickets/reference.ts";
import { choicesOf } from "./choosing.ts";
import { whenLoud } from "./quiet.ts";
import { countUnread, listNotifications, markRead, markTicketRead } from "./rows.ts";

/** The last hundred, newest first; each says whether the browser may ring for it now. */
export async function listMine(work: Work): Promise<Notifications> {
  const me = requireReader(work.actor);
  const [rows, unread, { roads, quiet, timeZone }] = [
    await listNotifications(work, me.id),
    await countUnread(work, me.id),
    await choicesOf(work, me.id),
  ];
  const isLoud = Temporal.Instant.compare(whenLoud(work.now, quiet, timeZone), work.now) === 0;
  return {
    items: rows.map(({ number, ...row }) => ({
      ...row,
      reference: referenceOf(number),
      rings: isLoud && row.readAt === null && (roads[row.event] ?? []).includes("browser"),
    })),
    unread,
  };
}

export async function readMine(work: Work, ids: readonly string[] | undefined): Promise<Notifications> {
  await markRead(work, requirePerson(work.actor).id, ids ?? null);
  return listMine(work);
}

/** Whoever opens a ticket has read what they were told of it. */
export async function readTicket(work: Work, ticketId: string): Promise<void> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  await markTicketRead(work, me.id, ticketId);
}
