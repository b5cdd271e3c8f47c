import type { Customer, PastTicket } from "@guichet/contract/customers.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { TFunction } from "i18next";
import { ageOf, dayWords, momentWords, type Reading, soonWords } from "../../parts/time-words.ts";
import { heldSigns } from "../../parts/words/held-signs.ts";

type Telling = { t: TFunction; reading: Reading; now: number };

const longest = 180;

/** Their own words: the first sentences of the last thing they wrote that says more than a greeting. */
export function needLine(ticket: TicketWithThread, { t }: Telling): string {
  const last = ticket.thread.findLast((entry) => entry.kind === "received" && entry.text.trim() !== "");
  // Of a long thread only the newest words are held; the list keeps the customer's last ones.
  const text = last?.text ?? ticket.excerpt;
  if (text.trim() === "") return t("ticket.briefing.no_word");
  const lines = text.split("\n").map((line) => line.trim());
  const said = lines.filter((line) => line !== "" && !isGreeting(line)).join(" ");
  return heldSigns(shortened(said === "" ? text.trim() : said));
}

/** « Bonjour, », « Hello Léa, »: a short first line that ends in a comma says nothing of the need. */
function isGreeting(line: string): boolean {
  return (
    line.length < 40 &&
    /^(?:bonjour|bonsoir|madame|monsieur|salut|hello|hi|dear|good)(?!\p{L}).*[,!.:]?$/iu.test(line)
  );
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
  return parts.join(" ");
}

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
