import type { Consent, ConsentEnd, ConsentSetting, ConsentVisit } from "@guichet/contract/consents.ts";
import { requireAdmin } from "../../access/policy.ts";
import { refuse } from "../../platform/refuse.ts";
import { hashToken, newToken, type Secrets } from "../../platform/secrets.ts";
import type { Actor, Work, Works } from "../../platform/work.ts";
import { findInbox } from "../rows.ts";
import {
  deleteConsent,
  findConsent,
  type Granted,
  type KeptConsent,
  takeVisit,
  writeConsent,
  writeGrant,
  writeVisit,
} from "./rows.ts";
import { isOver, leaveFor, type Place, readReturn, type Tokens } from "./tokens.ts";

export type House = { secrets: Secrets; url: string };

const minutesAway = 15;
const returnAddressOf = (url: string): string => `${url}/api/consents/return`;

export async function readConsent(work: Work, inboxId: string, { url }: House): Promise<Consent | null> {
  requireAdmin(work.actor);
  const kept = await findConsent(work.query, inboxId);
  if (!kept) return null;
  const { provider, authorizationEndpoint, tokenEndpoint, scope, clientId, grantedAt, refusedAt } = kept;
  const returnAddress = returnAddressOf(url);
  return {
    provider,
    authorizationEndpoint,
    tokenEndpoint,
    scope,
    clientId,
    grantedAt,
    refusedAt,
    returnAddress,
  };
}

export async function keepConsent(
  work: Work,
  inboxId: string,
  { clientSecret, ...setting }: ConsentSetting,
  { secrets }: House,
): Promise<void> {
  requireAdmin(work.actor);
  if (!(await findInbox(work.query, inboxId))) throw refuse("not_found");
  const kept = await findConsent(work.query, inboxId);
  const same = kept?.tokenEndpoint === setting.tokenEndpoint && kept.clientId === setting.clientId;
  if (kept && !same) await deleteConsent(work, inboxId);
  const known = same ? kept.sealedSecret : null;
  await writeConsent(work, inboxId, {
    ...setting,
    sealedSecret: clientSecret === "" ? known : secrets.seal(clientSecret),
  });
  work.announce("inbox.changed", { inboxId });
}

/** The administrator leaves to consent, the first time or again. */
export async function visitProvider(
  work: Work,
  inboxId: string,
  { secrets, url }: House,
): Promise<ConsentVisit & { token: string }> {
  requireAdmin(work.actor);
  const [inbox, kept] = [await findInbox(work.query, inboxId), await findConsent(work.query, inboxId)];
  if (!inbox || !kept) throw refuse("not_found");
  const user = inbox.imap?.user || inbox.smtp?.user || inbox.address;
  const { address, state, verifier } = await leaveFor(placeOf(kept, secrets), {
    returnAddress: returnAddressOf(url),
    user,
  });
  const token = newToken();
  const endsAt = work.now.add({ minutes: minutesAway });
  await writeVisit(work, inboxId, { hash: hashToken(token), state, verifier, endsAt });
  return { address, token };
}

type Return = { actor: Actor; token: string; asked: URLSearchParams };

export async function comeBack(
  works: Works,
  { actor, token, asked }: Return,
  { secrets, url }: House,
): Promise<ConsentEnd> {
  const visit = await works.run(actor, async (work) => {
    requireAdmin(work.actor);
    return takeVisit(work, hashToken(token));
  });
  const kept = visit && (await works.look(actor, (work) => findConsent(work.query, visit.inboxId)));
  if (!visit || !kept) return "late";
  let tokens: Tokens;
  try {
    tokens = await readReturn(placeOf(kept, secrets), {
      asked,
      returnAddress: returnAddressOf(url),
      ...visit,
    });
  } catch (error) {
    if (asked.get("error") === "access_denied") return "cancelled";
    return isOver(error) ? "refused" : "late";
  }
  await works.run(actor, async (work) => {
    await writeGrant(work, visit.inboxId, grantOf(work.now, tokens, secrets));
    work.announce("inbox.changed", { inboxId: visit.inboxId });
  });
  return "given";
}

/** Renewed when three quarters of its time have passed: a provider away for a while then costs nothing. */
export function grantOf(
  now: Temporal.Instant,
  { accessToken, refreshToken, lastsSeconds }: Tokens,
  secrets: Secrets,
): Granted {
  return {
    accessToken: secrets.seal(accessToken),
    accessEndsAt: now.add({ seconds: lastsSeconds }),
    refreshToken: refreshToken === null ? null : secrets.seal(refreshToken),
    renewAt: now.add({ seconds: Math.floor(lastsSeconds * 0.75) }),
  };
}

/** The mailbox is opened by its password again. */
export async function dropConsent(work: Work, inboxId: string): Promise<void> {
  requireAdmin(work.actor);
  if (!(await deleteConsent(work, inboxId))) throw refuse("not_found");
  work.announce("inbox.changed", { inboxId });
}

export function placeOf({ sealedSecret, ...kept }: KeptConsent, secrets: Secrets): Place {
  const { provider, authorizationEndpoint, tokenEndpoint, scope, clientId } = kept;
  const clientSecret = sealedSecret ? secrets.unseal(sealedSecret) : "";
  return { provider, authorizationEndpoint, tokenEndpoint, scope, clientId, clientSecret };
}
