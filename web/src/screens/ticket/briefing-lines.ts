import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Customer, PastTicket } from "@guichet/contract/customers.ts";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Commitment } from "@guichet/contract/promises.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { TFunction } from "i18next";
import { ageOf, dayWords, momentWords, type Reading, soonWords } from "../../parts/time-words.ts";
import { asksSomething, needIn } from "../../parts/words/need.ts";

type Telling = { t: TFunction; reading: Reading; now: number };

const longest = 180;

/** Their own words: of the newest message that asks something, else of the newest one, the sentence that says most. */
export function needLine(ticket: TicketWithThread, { t }: Telling): string {
  const told = ticket.thread.filter((entry) => entry.kind === "received" && entry.text.trim() !== "");
  // Of a long thread only the newest words are held; the list keeps the customer's last ones.
  const text = (told.findLast((entry) => asksSomething(entry.text)) ?? told.at(-1))?.text ?? ticket.excerpt;
  const need = needIn(text);
  return need === null ? t("ticket.briefing.no_word") : heldSigns(shortened(need));
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  // A word as long as the line is cut where the line ends: an address without spaces is no reason to say nothing.
  return `${cut.slice(0, space < longest / 2 ? longest : space)}…`;
}

export function knowLine(customer: Customer, ticket: TicketWithThread, telling: Telling): string {
  const { t } = telling;
  const others = customer.tickets.filter((other) => other.id !== ticket.id);
  const open = others.filter((other) => other.closedAt === null).length;
  const parts = [ageLine(customer, telling), othersLine(others, telling)];
  if (open > 0) parts.push(t("ticket.briefing.other_open", { count: open }));
  return [...parts, ...expectationLine(customer, telling)].join(" ");
}

/** The latest that they expect of us, with who noted it and when. */
function expectationLine({ notes }: Customer, { t, reading, now }: Telling): string[] {
  const note = notes.find(({ kind }) => kind === "expectation") ?? notes.find(({ kind }) => kind === "need");
  if (note === undefined) return [];
  const when = dayWords(Date.parse(note.writtenAt), now, reading);
  const said = { text: shortened(note.text), name: note.author, when };
  return [t(note.kind === "need" ? "ticket.briefing.needs" : "ticket.briefing.expects", said)];
}

/** What was promised and still stands, and what they say was not kept. */
export function promiseLine(promises: readonly Commitment[], { t, now }: Telling): string {
  const states = promises.map((promise) => stateOf(promise, now));
  const open = states.filter((state) => standing.has(state)).length;
  const broken = states.filter((state) => state === "broken").length;
  return [
    open > 0 ? t("ticket.briefing.promises", { count: open }) : "",
    broken > 0 ? t("ticket.briefing.broken", { count: broken }) : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
}

const standing = new Set(["open", "at_risk", "renegotiated", "waiting_customer"]);

function ageLine(customer: Customer, { t, now }: Telling): string {
  const { unit, count } = ageOf(Date.parse(customer.since), now);
  if (unit === "years") return t("ticket.briefing.since_years", { count });
  if (unit === "months") return t("ticket.briefing.since_months", { count });
  return count === 0 ? t("ticket.briefing.since_today") : t("ticket.briefing.since_days", { count });
}

function othersLine(others: readonly PastTicket[], { t, reading, now }: Telling): string {
  const [last] = others.toSorted((one, other) => Date.parse(other.openedAt) - Date.parse(one.openedAt));
  if (last === undefined) return t("ticket.briefing.first_time");
  const when = dayWords(Date.parse(last.openedAt), now, reading);
  return t("ticket.briefing.earlier", { count: others.length, last: last.subject, when });
}

/** Who waits for whom, since when, until when. */
export function waitLine(ticket: TicketWithThread, { t, reading, now }: Telling): string {
  const when = (at: string) => momentWords(Date.parse(at), now, reading);
  if (ticket.closedAt !== null) {
    return t("ticket.briefing.wait_closed", {
      when: when(ticket.closedAt),
      summary: ticket.summary ?? t("words.nothing"),
    });
  }
  if (ticket.personAskedAt !== null)
    return t("ticket.briefing.wait_person", { when: when(ticket.personAskedAt) });
  if (ticket.waitingSince === null) return t("ticket.briefing.wait_customer");
  if (ticket.imported) return t("ticket.briefing.wait_imported");
  const since = soonWords(Date.parse(ticket.waitingSince), now, reading);
  if (ticket.answerDueAt === null) return t("ticket.briefing.wait_us", { when: since });
  const isLate = Date.parse(ticket.answerDueAt) <= now;
  return t(isLate ? "ticket.briefing.wait_late" : "ticket.briefing.wait_us_before", {
    when: since,
    due: soonWords(Date.parse(ticket.answerDueAt), now, reading),
  });
}
