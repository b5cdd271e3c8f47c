import type { MadeToken, Token, TokenMaking } from "@guichet/contract/access.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import { hashToken, newToken } from "../platform/secrets.ts";
import type { Actor, Work } from "../platform/work.ts";
import { note } from "./audit/noting.ts";
import { isAdmin, isInPerson, requireAdmin } from "./policy.ts";
import { findAccount, insertToken, listTokens, revokeToken, revokeTokensOf } from "./rows.ts";

/** The secret is in this answer and nowhere else: only its hash is kept. */
export async function makeToken(work: Work, { name, scopes, agentId }: TokenMaking): Promise<MadeToken> {
  if (!isSelf(work, agentId)) requireAdmin(work.actor);
  const agent = agentId === undefined ? null : await actingFor(work, agentId, scopes);
  const token = { id: newId(work.now), secret: `gui_${newToken()}` };
  const hash = hashToken(token.secret);
  await insertToken(work, { id: token.id, hash, name, scopes, agentId: agent?.id ?? null });
  await note(work, "token.made", { about: { name, scopes, ...(agent ? { onBehalfOf: agent.id } : {}) } });
  return { ...token, name, scopes, agent, createdAt: work.now.toString(), lastUsedAt: null };
}

/** A machine makes no token in its owner's name: one that leaked would outlive its revocation. */
const isSelf = ({ actor }: Work, agentId: string | undefined): boolean =>
  actor.kind === "agent" && isInPerson(actor) && actor.id === agentId;

/** What nobody does in person can't be done in their name. */
async function actingFor(work: Work, agentId: string, scopes: TokenMaking["scopes"]) {
  const agent = await findAccount(work, agentId);
  if (!agent) throw refuse("not_found");
  if (scopes.includes("deliver") || (scopes.includes("admin") && !agent.roles.includes("admin")))
    throw refuse("request.invalid", { fields: [{ path: "scopes", problem: "not_theirs" }] });
  return { id: agent.id, name: agent.name };
}

/** For whoever types an address rather than an id. */
export async function accountOf(work: Work, email: string): Promise<string | undefined> {
  requireAdmin(work.actor);
  return (await findAccount(work, email.toLowerCase()))?.id;
}

export async function tokensInUse(work: Work): Promise<Token[]> {
  return listTokens(work, whose(work.actor));
}

export async function endToken(work: Work, id: string): Promise<void> {
  const owner = whose(work.actor);
  const name = await revokeToken(work, id, owner);
  if (name === undefined && owner !== null) throw refuse("not_found");
  if (name !== undefined) await note(work, "token.revoked", { about: { name } });
}

/** Everybody's for an administrator, one's own for whoever is signed in. */
function whose(actor: Actor): string | null {
  if (actor.kind === "agent" && isInPerson(actor) && !isAdmin(actor)) return actor.id;
  requireAdmin(actor);
  return null;
}

/** A disabled account's tokens end with it, for good: enabling it again brings none of them back. */
export const endTokensOf = (work: Work, agentId: string): Promise<void> => revokeTokensOf(work, agentId);
