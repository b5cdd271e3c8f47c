import type { Query } from "../../platform/db.ts";
import type { Log } from "../../platform/log.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { system, type Works } from "../../platform/work.ts";
import { keepTokens, placeOf } from "./consenting.ts";
import { claimDue, findConsent, markRefused, putOffRenewal } from "./rows.ts";
import { isOver, renew } from "./tokens.ts";

const minutesBetweenTries = 5;

type Renewing = { works: Works; secrets: Secrets; log: Log };

/** Renews one that is due, before it ends; true when there may be more. What is refused for good waits for somebody. */
export async function renewConsents({ works, secrets, log }: Renewing): Promise<boolean> {
  return works.run(system, async (work) => {
    const due = await claimDue(work);
    if (!due) return false;
    if (due.refreshToken === null) {
      await markRefused(work, due.inboxId);
      return true;
    }
    try {
      const tokens = await renew(placeOf(due, secrets), secrets.unseal(due.refreshToken));
      await keepTokens(work, due.inboxId, { ...tokens, isNew: false }, secrets);
    } catch (error) {
      log.warn({ said: String(error), inbox: due.inboxId }, "a mailbox's consent was not renewed");
      if (isOver(error)) await markRefused(work, due.inboxId);
      else await putOffRenewal(work, due.inboxId, work.now.add({ minutes: minutesBetweenTries }));
    }
    return true;
  });
}

/** Nobody's mailbox is opened without its holder's consent. Mail waits where it is, and nothing of ours is lost. */
export class ConsentMissing extends Error {
  override readonly name = "ConsentMissing";
}

/** What opens the mailbox now, when it is opened by consent; undefined when it is by a password. */
export async function accessTokenOf(
  query: Query,
  inboxId: string,
  secrets: Secrets,
): Promise<string | undefined> {
  const kept = await findConsent(query, inboxId);
  if (!kept) return undefined;
  if (kept.accessToken === null || kept.refusedAt !== null) throw new ConsentMissing(inboxId);
  return secrets.unseal(kept.accessToken);
}
