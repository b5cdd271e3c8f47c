import type { Language } from "@guichet/contract/ids.ts";
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
    const taken = await takeSendings(work, batch);
    for (const [to, news] of Map.groupBy(mailsOf(taken), ({ email }) => email)) {
      const language = news[0]?.language ?? "fr";
      await sendNews(work, { to, language, lines: news.map((one) => lineOf(one, desk)) });
    }
    return taken;
  });
  for (const one of due.filter(({ road }) => road === "push"))
    await works.run(system, (work) => pushOne(work, one, { pusher, secrets }));
  return due.length === batch;
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
