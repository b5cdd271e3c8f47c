import type { Departing } from "@guichet/contract/guard.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { readCompany } from "../company/company.ts";
import { holdersOf } from "../customers/knowing.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import type { Work } from "../platform/work.ts";
import { entriesAround } from "../thread/showing.ts";
import { showTicket } from "../tickets/showing.ts";
import type { Circumstances } from "./model.ts";
import { wordsInUse } from "./spelling/word-rows.ts";

/** Enough to find what the customer asked since our last words. */
const entriesRead = 12;

/** What is known of a text of which nobody says more than it says itself. */
export function aloneWith({ customerName = null, asked = [], recipients, authority }: Given): Circumstances {
  return {
    words: wordsOf(customerName ?? ""),
    houseWords: [],
    customerName,
    asked,
    others: [],
    own: [...recipients, ...asked],
    house: [],
    calendar: null,
    spoken: "fr",
    author: null,
    authority: authority ?? null,
  };
}

type Given = Pick<Departing, "recipients" | "authority" | "asked"> & {
  customerName?: string | null | undefined;
};

/** What the house knows of itself, of the ticket, of its customer, and of the addresses that the text names. */
export async function gatherCircumstances(
  work: Work,
  departing: Departing,
  inboxes: Pick<Inboxes, "all">,
): Promise<Circumstances> {
  const house = await ofTheHouse(work, departing, inboxes);
  const { ticketId } = departing;
  if (!ticketId) return house;

  const { customer, owner, entries, language } = await showTicket(work, ticketId);
  const customerName = departing.customerName ?? (customer.name || null);
  const asked = departing.asked ?? (await askedLast(work, ticketId, entries));
  return {
    ...house,
    words: [...house.words, ...wordsOf(customerName ?? ""), ...wordsOf(owner?.name ?? "")],
    customerName,
    asked,
    spoken: language,
    own: [...departing.recipients, ...asked],
    others: await addressesOfOthers(work, departing.text, customer.id),
  };
}

async function ofTheHouse(
  work: Work,
  departing: Departing,
  inboxes: Pick<Inboxes, "all">,
): Promise<Circumstances> {
  const { language: spoken } = await readCompany(work);
  const { rules: calendar } = await mainCalendar(work);
  const author = work.actor.kind === "agent" ? work.actor.name : null;
  const alone = aloneWith(departing);
  return {
    ...alone,
    spoken,
    calendar,
    author,
    house: (await inboxes.all()).flatMap(({ address, signature }) => [address, signature]),
    words: [...alone.words, ...wordsOf(author ?? "")],
    houseWords: await wordsInUse(work),
  };
}

/** Since our last words to them; a note between two questions answers neither. */
async function askedLast(work: Work, ticketId: string, entries: number): Promise<string[]> {
  const thread = await entriesAround(work, ticketId, { after: Math.max(0, entries - entriesRead) });
  const answered = thread.findLastIndex(({ kind }) => kind === "sent");
  return thread
    .slice(answered + 1)
    .filter(({ kind, author }) => kind === "received" && author.kind === "customer")
    .map(({ text }) => text);
}

async function addressesOfOthers(work: Work, text: string, customerId: string): Promise<string[]> {
  const addresses =
    text.toLowerCase().match(/(?<![^\s@<>"'(),;:«»])[^\s@<>"'(),;:«»]+@[^\s@<>"'(),;:«»]+\p{L}/gu) ?? [];
  if (addresses.length === 0) return [];
  const holders = await holdersOf(work, addresses);
  return holders.filter((holder) => holder.customerId !== customerId).map(({ address }) => address);
}

const wordsOf = (name: string): string[] => name.split(/[^\p{L}]+/u).filter((word) => word !== "");
