import type { Role, Signing } from "@guichet/contract/access.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { KeyChoice } from "@guichet/contract/key-choice.ts";
import type { Agent, Invitation } from "@guichet/contract/team.ts";
import { sql, toJson } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

const agentColumns = sql`id, name, email, roles, language, joined_at as "joinedAt", disabled_at as "disabledAt"`;

export async function listAgents(work: Work): Promise<Agent[]> {
  return work.query(
    sql<Agent>`select ${agentColumns} from agents order by disabled_at nulls first, lower(name)`,
  );
}

export async function findAgent(work: Work, id: string): Promise<Agent | undefined> {
  const [found] = await work.query(sql<Agent>`select ${agentColumns} from agents where id = ${id}`);
  return found;
}

export type NewAgent = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  language: Language;
  passwordHash: string;
};

/** False when the address already has an account. */
export async function insertAgent(work: Work, agent: NewAgent): Promise<boolean> {
  const inserted = await work.query(sql`
    insert into agents (id, name, email, roles, language, password_hash, joined_at)
    values (${agent.id}, ${agent.name}, ${agent.email}, ${agent.roles}, ${agent.language}, ${agent.passwordHash}, ${work.now})
    on conflict (email) do nothing returning id`);
  return inserted.length > 0;
}

export async function countAgents(work: Pick<Work, "query">): Promise<number> {
  const [found] = await work.query(sql<{ agents: number }>`select count(*) as agents from agents`);
  return found?.agents ?? 0;
}

/** Held in one order until the end: of two who disable each other, the second finds who is left. */
export async function lockAdmins(work: Work): Promise<string[]> {
  const admins = await work.query(sql<{ id: string }>`
    select id from agents where 'admin' = any(roles) and disabled_at is null order by id for update`);
  return admins.map(({ id }) => id);
}

export async function markRoles(work: Work, id: string, roles: readonly Role[]): Promise<void> {
  await work.query(sql`update agents set roles = ${[...roles]} where id = ${id}`);
}

export async function markDisabled(work: Work, id: string, disabled: boolean): Promise<void> {
  await work.query(sql`update agents set disabled_at = ${disabled ? work.now : null} where id = ${id}`);
}

export async function markKeys(work: Work, id: string, keys: KeyChoice): Promise<void> {
  await work.query(sql`update agents set keys = ${JSON.stringify(keys)} where id = ${id}`);
}

export async function markColumns(
  work: Work,
  id: string,
  list: string,
  columns: readonly string[] | null,
): Promise<void> {
  const kept =
    columns === null ? sql`` : sql`|| jsonb_build_object(${list}::text, ${toJson(columns)}::jsonb)`;
  await work.query(
    sql`update agents set list_columns = list_columns - ${list}::text ${kept} where id = ${id}`,
  );
}

export async function markLanguage(work: Work, id: string, language: Language): Promise<void> {
  await work.query(sql`update agents set language = ${language} where id = ${id}`);
}

export async function findSigning(work: Work, id: string): Promise<Signing | undefined> {
  const [found] = await work.query(
    sql<Signing>`select signs_as as "signsAs", title from agents where id = ${id}`,
  );
  return found;
}

export async function writeSigning(work: Work, id: string, { signsAs, title }: Signing): Promise<void> {
  await work.query(sql`update agents set signs_as = ${signsAs}, title = ${title} where id = ${id}`);
}

type NewInvitation = {
  id: string;
  tokenHash: Buffer;
  email: string | null;
  roles: Role[];
  expiresAt: Temporal.Instant;
};

export async function insertInvitation(work: Work, invitation: NewInvitation): Promise<void> {
  const by = work.actor.kind === "agent" ? work.actor.id : null;
  await work.query(sql`
    insert into invitations (id, token_hash, email, roles, created_at, created_by, expires_at)
    values (${invitation.id}, ${invitation.tokenHash}, ${invitation.email}, ${invitation.roles}, ${work.now}, ${by}, ${invitation.expiresAt})`);
}

const openInvitation = sql`accepted_at is null and revoked_at is null`;
const invitationColumns = sql`id, email, roles, created_at as "createdAt", expires_at as "expiresAt"`;

export async function listInvitations(work: Work): Promise<Invitation[]> {
  return work.query(sql<Invitation>`
    select ${invitationColumns} from invitations where ${openInvitation} and expires_at > ${work.now} order by created_at desc`);
}

/** The one that waits for this address, newest first. */
export async function lockInvitationFor(work: Work, email: string): Promise<Invitation | undefined> {
  const [found] = await work.query(sql<Invitation>`
    select ${invitationColumns} from invitations
    where email = ${email} and ${openInvitation} and expires_at > ${work.now}
    order by created_at desc limit 1 for update`);
  return found;
}

/** Locked: two presses of the button make one account. */
export async function lockInvitation(work: Work, tokenHash: Buffer): Promise<Invitation | undefined> {
  const [found] = await work.query(sql<Invitation>`
    select ${invitationColumns} from invitations
    where token_hash = ${tokenHash} and ${openInvitation} and expires_at > ${work.now} for update`);
  return found;
}

export async function markAccepted(work: Work, id: string, agentId: string): Promise<void> {
  await work.query(
    sql`update invitations set accepted_at = ${work.now}, accepted_by = ${agentId} where id = ${id}`,
  );
}

export async function markRevoked(work: Work, id: string): Promise<void> {
  await work.query(
    sql`update invitations set revoked_at = ${work.now} where id = ${id} and ${openInvitation}`,
  );
}

/** The first administrator's earlier links: only the newest one opens. */
export async function revokeFirstInvitations(work: Work): Promise<void> {
  await work.query(
    sql`update invitations set revoked_at = ${work.now} where email is null and ${openInvitation}`,
  );
}
