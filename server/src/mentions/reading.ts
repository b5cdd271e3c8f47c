import type { Mention } from "@guichet/contract/mentions.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { requirePerson, requireReader } from "../access/policy.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { showTicket } from "../tickets/showing.ts";
import { countUnread, listMentions, type MentionRow, markRead, markReadIn } from "./rows.ts";

type Asked = { after?: string | undefined; limit: number };

/** Mine, newest first. */
export async function mentionsOf(
  work: Work,
  { after, limit }: Asked,
): Promise<Page<Mention> & { unread: number }> {
  const { id: agentId } = requireReader(work.actor);
  const rows = await listMentions(work, { agentId, after: placeIn(after), limit });
  const items = await Promise.all(rows.map((row) => present(work, row)));
  const last = rows.at(-1);
  return {
    items,
    next: last && rows.length === limit ? `${last.at}_${last.id}` : null,
    unread: await countUnread(work, agentId),
  };
}

async function present(work: Work, { ticketId, ...mention }: MentionRow): Promise<Mention> {
  const { id, reference, subject, customer } = await showTicket(work, ticketId);
  return { ...mention, ticket: { id, reference, subject, customerName: customer.name } };
}

/** Read, or kept for later. */
export async function setRead(work: Work, id: string, isRead: boolean): Promise<void> {
  const me = requirePerson(work.actor);
  if (!(await markRead(work, { id, agentId: me.id }, isRead))) throw refuse("not_found");
}

/** All that calls me into one ticket: I am there. */
export async function readIn(work: Work, ticketId: string): Promise<void> {
  const me = requirePerson(work.actor);
  await requireSeen(work, ticketId);
  await markReadIn(work, { ticketId, agentId: me.id });
}

function placeIn(text: string | undefined) {
  const found = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([\da-f-]{36})$/u.exec(text ?? "");
  return found ? { at: found[1] ?? "", id: found[2] ?? "" } : null;
}
