import type { Facts } from "@guichet/contract/facts.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { readCompany } from "../company/company.ts";
import type { FoundPromise } from "../language/model.ts";
import type { Work } from "../platform/work.ts";
import { openLedger } from "../promises/ledger.ts";
import { make } from "../promises/making.ts";
import { wordsOf } from "../thread/showing.ts";
import { lockTicket } from "../tickets/locking.ts";
import { readingCalendar } from "./counting.ts";

/**
 * A colleague wrote to the customer in another program: nobody was there to ask, and what was promised binds all the same.
 * Only what is sure, and still to come, becomes a commitment of the house.
 */
export async function hearElsewhere(
  work: Work,
  { ticketId, entry, answers }: Facts["entry.written"],
): Promise<void> {
  if (!answers || work.actor.kind !== "system") return;
  const words = await wordsOf(work, entry.id);
  if (words?.author.kind !== "elsewhere") return;
  const ticket = await lockTicket(work, ticketId);
  const { timeZone } = await readCompany(work);
  // Loaded where it is needed: most houses have no Sent folder to read.
  const { readPromises } = await import("../language/reading.ts");
  const at = Temporal.Instant.from(entry.happenedAt).toZonedDateTimeISO(timeZone);
  const calendar = readingCalendar(await mainCalendar(work));
  const binding = readPromises(words.text, { language: ticket.language, at, calendar }).filter(
    (promise) => promise.certainty === "sure" && isToCome(promise, work.now),
  );
  if (binding.length === 0) return;
  const ledger = await openLedger(work, ticketId);
  for (const { kind, due, amount, sentence } of binding) {
    await make(work, ledger, {
      kind,
      what: sentence.slice(0, 300),
      literal: sentence,
      dueAt: due?.at.toInstant().toString() ?? "",
      amount: amount && "value" in amount ? { value: amount.value, currency: amount.currency } : null,
      source: "guard",
      customerId: ticket.customer.id,
      entryId: entry.id,
      replacesId: null,
    });
  }
  ledger.close();
}

const isToCome = ({ due }: FoundPromise, now: Temporal.Instant): boolean =>
  due !== null && Temporal.Instant.compare(due.at.toInstant(), now) > 0;
