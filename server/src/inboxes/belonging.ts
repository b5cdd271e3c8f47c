import type { TeamName } from "@guichet/contract/team.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import type { Inbox } from "./model.ts";

const read = new WeakMap<object, Map<string, Promise<TeamName | null>>>();

/** Whose the tickets of an inbox are. Read once a work, which may be the reading of thirty letters. */
export function teamOfInbox(work: Pick<Work, "query">, inboxId: string | null): Promise<TeamName | null> {
  if (inboxId === null) return Promise.resolve(null);
  const known = read.get(work) ?? new Map<string, Promise<TeamName | null>>();
  read.set(work, known);
  const team = known.get(inboxId) ?? find(work, inboxId);
  known.set(inboxId, team);
  return team;
}

async function find(work: Pick<Work, "query">, inboxId: string): Promise<TeamName | null> {
  const [found] = await work.query(sql<TeamName>`
    select m.id, m.name from inboxes i join teams m on m.id = i.team_id where i.id = ${inboxId}`);
  return found ?? null;
}

/** Whoever holds the inbox knows already when its tickets are everybody's: nobody asks for that again. */
export function knowTeam(work: Pick<Work, "query">, { id, teamId }: Pick<Inbox, "id" | "teamId">): void {
  if (teamId !== null) return;
  const known = read.get(work) ?? new Map<string, Promise<TeamName | null>>();
  read.set(work, known.set(id, Promise.resolve(null)));
}
