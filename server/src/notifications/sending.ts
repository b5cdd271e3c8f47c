import type { Language } from "@guichet/contract/ids.ts";
import { whoMaySee } from "../access/colleagues.ts";
import { type NewsLine, newsWords } from "../locales/news.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Work, Works } from "../platform/work.ts";
import { system } from "../platform/work.ts";
import { referenceOf } from "../tickets/reference.ts";
import type { Push, Pusher } from "./push.ts";
import { deleteSubscription, listSubscriptions } from "./push-rows.ts";
import { type DueSending, takeSendings } from "./rows.ts";

/** Writes one letter to a colleague. Given by dispatch; it leaves in silent mode too, which is towards customers. */
type SendNews = (
  work: Work,
  news: { to: string; language: Language; lines: readonly NewsLine[] },
) => Promise<void>;

type Given = {
  works: Works;
  pusher: Pusher;
  secrets: Secrets;
  sendNews: SendNews;
  desk: (ticketId: string) => string;
};

const batch = 100;

/** What is due on each road: several mails to one person are one letter, and a telephone is told outside the transaction. */
export async function sendNotices({ works, pusher, secrets, sendNews, desk }: Given): Promise<boolean> {
  const due = await works.run(system, async (work) => {
    const claimed = await takeSendings(work, batch);
    const taken = await stillSeen(work, claimed);
    for (const [to, news] of Map.groupBy(mailsOf(taken), ({ email }) => email)) {
      const language = news[0]?.language ?? "fr";
      await sendNews(work, { to, language, lines: news.map((one) => lineOf(one, desk)) });
    }
    return { isFull: claimed.length === batch, taken };
  });
  for (const one of due.taken.filter(({ road }) => road === "push"))
    await works.run(system, (work) => pushOne(work, one, { pusher, secrets }));
  return due.isFull;
}

/**
 * A ticket may leave somebody’s sight between the news and its hour: then not even its reference travels. A handover is
 * told all the same, as in the list: whoever is asked must know what they are asked for.
 */
async function stillSeen(work: Work, due: readonly DueSending[]): Promise<DueSending[]> {
  const kept: DueSending[] = [];
  for (const one of due) {
    const people = one.event === "handover" ? null : await whoMaySee(work, one.placed);
    if (people === null || people.some(({ id, sees }) => sees && id === one.agentId)) kept.push(one);
  }
  return kept;
}

const mailsOf = (due: readonly DueSending[]) => due.filter(({ road }) => road === "mail");

function lineOf({ event, number, language, ticketId }: DueSending, desk: Given["desk"]): NewsLine {
  return { words: newsWords[language].told[event](referenceOf(number)), address: desk(ticketId) };
}

/** Nothing of a customer travels by a stranger's service: what happened, and in which ticket. */
async function pushOne(work: Work, one: DueSending, { pusher, secrets }: Pick<Given, "pusher" | "secrets">) {
  const { event, number, language, ticketId } = one;
  const title = newsWords[language].told[event](referenceOf(number));
  const payload = JSON.stringify({ title, ticketId, tag: `${event} ${ticketId}` });
  for (const { endpoint, keys } of await listSubscriptions(work, one.agentId)) {
    const to: Push = { endpoint, keys: JSON.parse(secrets.unseal(keys)) };
    if ((await pusher.push(work, to, payload)) === "gone") await deleteSubscription(work, endpoint);
  }
}
