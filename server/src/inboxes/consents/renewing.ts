import type { Query } from "../../platform/db.ts";
import type { Log } from "../../platform/log.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { grantOf, placeOf } from "./consenting.ts";
import { claimDue, findConsent, type KeptConsent, markRefused, putOffRenewal, writeRenewal } from "./rows.ts";
import { isOver, renew, type Tokens } from "./tokens.ts";

const minutesBetweenTries = 5;

type Renewing = { works: Works; secrets: Secrets; log: Log };
type Answered = { asked: KeptConsent; answer: Tokens | "refused" | "away" };

/**
 * Renews one consent that is due, before it ends; true when there may be more. The provider is asked outside of any
 * transaction: whoever asks has put the hour of the next try off, so that nobody asks beside them, and somebody does
 * after them if they die. What it answered is held until the database has taken it.
 */
export function openRenewal({ works, secrets, log }: Renewing): () => Promise<boolean> {
  const held: Answered[] = [];
  const keep = async () => {
    for (let first = held[0]; first !== undefined; first = held[0]) {
      const { asked, answer } = first;
      await works.run(system, (work) => keepAnswer(work, asked, answer, secrets));
      held.splice(held.indexOf(first), 1);
    }
  };
  return async () => {
    await keep();
    const due = await works.run(system, claimDue);
    if (!due) return false;
    held.push({ asked: due, answer: await answerFor(due, { secrets, log }) });
    await keep();
    return true;
  };
}

async function answerFor(
  due: KeptConsent,
  { secrets, log }: Pick<Renewing, "secrets" | "log">,
): Promise<Answered["answer"]> {
  if (due.refreshToken === null) return "refused";
  try {
    return await renew(placeOf(due, secrets), secrets.unseal(due.refreshToken));
  } catch (error) {
    log.warn({ said: String(error), inbox: due.inboxId }, "a mailbox's consent was not renewed");
    return isOver(error) ? "refused" : "away";
  }
}

/** Each touches the consent that was asked about and no other: somebody may have consented anew meanwhile. */
async function keepAnswer(
  work: Work,
  asked: KeptConsent,
  answer: Answered["answer"],
  secrets: Secrets,
): Promise<void> {
  if (answer === "refused") await markRefused(work, asked);
  else if (answer === "away")
    await putOffRenewal(work, asked, work.now.add({ minutes: minutesBetweenTries }));
  else await writeRenewal(work, asked, grantOf(work.now, answer, secrets));
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
