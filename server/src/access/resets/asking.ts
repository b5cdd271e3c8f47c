import type { Language } from "@guichet/contract/ids.ts";
import { newId } from "../../platform/ids.ts";
import { hashToken, newToken } from "../../platform/secrets.ts";
import { system, type Work, type Works } from "../../platform/work.ts";
import { countTry } from "../trying.ts";
import { claimWaiting, forgetOldAsked, insertAsked, markAnswered } from "./rows.ts";

const minutesOpen = 60;
/** Letters an hour to one address: enough for whoever lost the first, too few to flood a mailbox. */
const lettersAnHour = 3;

/**
 * Somebody says that they forgot. What is written, answered and spent is the same whether the address has an account or
 * not (ASVS 6.3.8): whose it is, is looked up later, by the tick. Twenty an hour from one source.
 */
export async function askReset(work: Work, email: string, source: string): Promise<void> {
  await countTry(work, [`reset ${source}`]);
  await insertAsked(work, newId(work.now), email);
}

type Letter = { to: string; language: Language; link: string; minutes: number };
type Send = (work: Work, letter: Letter) => Promise<void>;

/** Answers one of those that wait; true when there may be more. */
export async function answerResets(
  works: Works,
  { url, send }: { url: string; send: Send },
): Promise<boolean> {
  return works.run(system, async (work) => {
    const asked = await claimWaiting(work, work.now.subtract({ hours: 1 }));
    if (!asked) return false;
    const { agentId, language } = asked;
    if (agentId === null || language === null || asked.recent >= lettersAnHour) {
      await markAnswered(work, asked.id, null);
      return true;
    }
    const token = newToken();
    const endsAt = work.now.add({ minutes: minutesOpen });
    await markAnswered(work, asked.id, { tokenHash: hashToken(token), agentId, endsAt });
    await send(work, { to: asked.email, language, link: `${url}/reset/${token}`, minutes: minutesOpen });
    await forgetOldAsked(work);
    return true;
  });
}
