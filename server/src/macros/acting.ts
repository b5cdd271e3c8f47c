import type { MacroAct } from "@guichet/contract/macros.ts";
import { holdingTheSame } from "../access/seeing.ts";
import { offerHandover } from "../handovers/handing-over.ts";
import { tellWhen } from "../moments/telling.ts";
import { newId } from "../platform/ids.ts";
import type { Work } from "../platform/work.ts";
import { writeContext } from "../thread/writing.ts";
import { closeTicket } from "../tickets/closing.ts";
import { lockTicket } from "../tickets/locking.ts";
import { followTicket } from "../tickets/marking/following.ts";
import { giveReason, reasonOf } from "../tickets/marking/reasoning.ts";
import { tagTicket, untagTicket } from "../tickets/marking/tagging.ts";
import { snoozeTicket } from "../tickets/sleeping/snoozing.ts";
import { takeTicket } from "../tickets/taking.ts";
import type { Done } from "./model.ts";

type Kind = MacroAct["kind"];
type Of<Each extends Kind> = Extract<MacroAct, { kind: Each }>;
type Acts = { [Each in Kind]: (work: Work, ticketId: string, act: Of<Each>) => Promise<Done> };
type Said<Each extends Kind> = { [One in Each]: { kind: One } & Of<One> }[Each];

/** The very verbs of the desk, with their rights and their refusals. */
const acts: Acts = {
  take: async (work, ticketId) => {
    await takeTicket(work, ticketId);
    return { kind: "take" };
  },
  tag: async (work, ticketId, { tagId }) => {
    await tagTicket(work, ticketId, tagId);
    return { kind: "tag", tagId };
  },
  untag: async (work, ticketId, { tagId }) => {
    await untagTicket(work, ticketId, tagId);
    return { kind: "untag", tagId };
  },
  reason: async (work, ticketId, { reasonId }) => {
    const before = await reasonOf(work, ticketId);
    await giveReason(work, ticketId, reasonId);
    return { kind: "reason", reasonId, before };
  },
  follow: async (work, ticketId) => {
    await followTicket(work, ticketId, work.actor.kind === "agent" ? work.actor.id : "");
    return { kind: "follow" };
  },
  note: async (work, ticketId, { text }) => {
    const entryId = await writeContext(work, ticketId, { key: newId(work.now), text });
    return { kind: "note", entryId };
  },
  hand_over: async (work, ticketId, { to, reason, context }) => {
    const { id } = await offerHandover(work, ticketId, { to, reason, context });
    return { kind: "hand_over", handoverId: id };
  },
  snooze: async (work, ticketId, { until }) => {
    const { snoozedUntil } = await lockTicket(work, ticketId);
    await snoozeTicket(work, ticketId, await tellWhen(work, until));
    const { snoozedUntil: now } = await lockTicket(work, ticketId);
    return { kind: "snooze", until: now ?? "", before: snoozedUntil };
  },
  close: async (work, ticketId, { summary }) => {
    await closeTicket(work, ticketId, { summary });
    return { kind: "close" };
  },
};

const actOn = <Each extends Kind>(work: Work, ticketId: string, act: Said<Each>): Promise<Done> =>
  acts[act.kind](work, ticketId, act);

/** Null when it was so already: whatever changes is announced, so silence means that nothing did. */
export async function doAct(work: Work, ticketId: string, act: MacroAct): Promise<Done | null> {
  let said = false;
  const heard: Work = holdingTheSame(work, {
    ...work,
    announce: (name, particulars) => {
      said = true;
      work.announce(name, particulars);
    },
  });
  const done = await actOn(heard, ticketId, act);
  return said ? done : null;
}
