import type { ChosenRole } from "@guichet/contract/relations.ts";
import { requireWriting } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { lockTicket } from "../tickets/locking.ts";
import { deleteChosen, insertLink, isAbove, type LinkKind, listLinks, waitForOtherLinks } from "./rows.ts";

type Ends = { kind: LinkKind; fromId: string; toId: string };

/** What the other one is to this one, as the table keeps it. */
const endsOf = (ticketId: string, otherId: string): Record<ChosenRole, Ends> => ({
  related: { kind: "related", fromId: ticketId, toId: otherId },
  original: { kind: "duplicate", fromId: ticketId, toId: otherId },
  duplicate: { kind: "duplicate", fromId: otherId, toId: ticketId },
  child: { kind: "parent", fromId: ticketId, toId: otherId },
  parent: { kind: "parent", fromId: otherId, toId: ticketId },
});

/** Two tickets have one thing to do with each other at a time: saying another replaces it. */
export async function linkTickets(
  work: Work,
  ticketId: string,
  { otherId, as }: { otherId: string; as: ChosenRole },
): Promise<void> {
  requireWriting(work.actor);
  await waitForOtherLinks(work);
  for (const id of [ticketId, otherId].toSorted()) await lockTicket(work, id);
  if (ticketId === otherId) throw refuse("link.to_itself");
  const links = await listLinks(work, ticketId);
  if (links.some((link) => link.otherId === otherId && link.as === as)) return;
  await deleteChosen(work, ticketId, otherId);
  const ends = endsOf(ticketId, otherId)[as];
  if (ends.kind === "parent") await requireTree(work, ends);
  await insertLink(work, { id: newId(work.now), ...ends });
  for (const id of [ticketId, otherId]) work.announce("ticket.linked", { ticketId: id });
}

/** One parent at most, and never below itself. */
async function requireTree(work: Work, { fromId, toId }: Ends): Promise<void> {
  if (await isAbove(work, toId, fromId)) throw refuse("link.ring");
  const links = await listLinks(work, toId);
  if (links.some(({ as }) => as === "parent")) throw refuse("link.has_parent");
}

/** What people said of two tickets is unsaid; that one began in the other stays true. */
export async function unlinkTickets(work: Work, ticketId: string, otherId: string): Promise<void> {
  requireWriting(work.actor);
  for (const id of [ticketId, otherId].toSorted()) await lockTicket(work, id);
  if ((await deleteChosen(work, ticketId, otherId)) === 0) return;
  for (const id of [ticketId, otherId]) work.announce("ticket.unlinked", { ticketId: id });
}
