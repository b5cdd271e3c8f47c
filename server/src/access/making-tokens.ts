import type { MadeToken, TokenMaking } from "@guichet/contract/access.ts";
import { newId } from "../platform/ids.ts";
import { hashToken, newToken } from "../platform/secrets.ts";
import type { Work } from "../platform/work.ts";
import { requireAdmin } from "./policy.ts";
import { insertToken, listTokens, revokeToken } from "./rows.ts";

/** The secret is in this answer and nowhere else: only its hash is kept. */
export async function makeToken(work: Work, { name, scopes }: TokenMaking): Promise<MadeToken> {
  requireAdmin(work.actor);
  const token = { id: newId(work.now), secret: `gui_${newToken()}` };
  await insertToken(work, { id: token.id, hash: hashToken(token.secret), name, scopes });
  return { ...token, name, scopes, createdAt: work.now.toString(), lastUsedAt: null };
}

export async function tokensInUse(work: Work) {
  requireAdmin(work.actor);
  return listTokens(work);
}

export async function endToken(work: Work, id: string): Promise<void> {
  requireAdmin(work.actor);
  await revokeToken(work, id);
}
