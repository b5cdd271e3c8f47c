import { requireWriting } from "../../access/policy.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { requireUsableTag, shownAs } from "../../tags/tags.ts";
import { lockTicket } from "../locking.ts";
import { writeTags } from "./rows.ts";

/** More would not be names any more, but a text. */
const most = 20;

/** Given twice, or under a name since merged into one it has: nothing changes. */
export async function tagTicket(work: Work, ticketId: string, tagId: string): Promise<void> {
  requireWriting(work.actor);
  const { tagIds } = await lockTicket(work, ticketId);
  const tag = await requireUsableTag(work, tagId);
  const same = await shownAs(work, tag.id);
  if (tagIds.some((id) => same.has(id))) return;
  if (tagIds.length >= most) throw refuse("ticket.too_many_tags", { most });
  await keep(work, ticketId, { tagIds: [...tagIds, tag.id], added: tag.id, removed: null });
}

export async function untagTicket(work: Work, ticketId: string, tagId: string): Promise<void> {
  requireWriting(work.actor);
  const { tagIds } = await lockTicket(work, ticketId);
  const same = await shownAs(work, tagId);
  const left = tagIds.filter((id) => !same.has(id));
  if (left.length === tagIds.length) return;
  await keep(work, ticketId, { tagIds: left, added: null, removed: tagId });
}

type Tagged = { tagIds: string[]; added: string | null; removed: string | null };

async function keep(work: Work, ticketId: string, tagged: Tagged): Promise<void> {
  await writeTags(work, ticketId, tagged.tagIds);
  work.announce("ticket.tagged", { ticketId, ...tagged });
}
