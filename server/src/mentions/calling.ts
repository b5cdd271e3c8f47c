import type { Callable, WhoMayBeCalled } from "@guichet/contract/mentions.ts";
import { whoMaySee } from "../access/colleagues.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { requireSeen } from "../tickets/locking.ts";
import { findPlaced, listTeams } from "./rows.ts";

/** Colleagues in post and teams, and whether each sees this ticket: said while one types, not found out afterwards. */
export async function callable(work: Work, ticketId: string): Promise<WhoMayBeCalled> {
  await requireSeen(work, ticketId);
  const items = await whoSees(work, ticketId);
  const me = work.actor.kind === "agent" ? work.actor.id : null;
  const teams = (await listTeams(work)).map(({ id, name, memberIds }) => {
    const members = items.filter((one) => one.id !== me && memberIds.includes(one.id));
    const named = (sees: boolean) => members.filter((one) => one.sees === sees).map(nameOf);
    return { id, name, reached: named(true), unreached: named(false) };
  });
  return { items, teams };
}

const nameOf = ({ id, name }: Callable) => ({ id, name });

export async function whoSees(work: Work, ticketId: string): Promise<Callable[]> {
  const placed = await findPlaced(work, ticketId);
  if (!placed) throw refuse("not_found");
  return whoMaySee(work, placed);
}
