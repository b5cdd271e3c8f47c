import type { AgentName } from "@guichet/contract/team.ts";
import { requirePerson } from "../../access/policy.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { lockToRead } from "../locking.ts";
import { deleteFollower, insertFollower } from "./rows.ts";

/** Each follows for themselves: nobody is made to look at something by another. */
export async function followTicket(work: Work, ticketId: string, agentId: string): Promise<void> {
  const me = requireOneself(work, agentId);
  await lockToRead(work, ticketId);
  if (await insertFollower(work, ticketId, me.id)) announce(work, ticketId, me, true);
}

export async function unfollowTicket(work: Work, ticketId: string, agentId: string): Promise<void> {
  const me = requireOneself(work, agentId);
  await lockToRead(work, ticketId);
  if (await deleteFollower(work, ticketId, me.id)) announce(work, ticketId, me, false);
}

function requireOneself(work: Work, agentId: string): AgentName {
  const me = requirePerson(work.actor);
  if (me.id !== agentId) throw refuse("access.not_allowed");
  return me;
}

const announce = (work: Work, ticketId: string, { id, name }: AgentName, follows: boolean): void =>
  work.announce("ticket.followed", { ticketId, agent: { id, name }, follows });
