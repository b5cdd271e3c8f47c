import type { Facts } from "@guichet/contract/facts.ts";
import { dueAfterMinutes } from "../calendars/opening-time.ts";
import { mainCalendar, readCalendar } from "../calendars/reading.ts";
import { tellMoment } from "../locales/moments.ts";
import type { Work } from "../platform/work.ts";
import { openLedger } from "../promises/ledger.ts";
import { isCounted, order, runs } from "../promises/model.ts";
import { move } from "../promises/moving.ts";
import { readPolicies } from "./publishing.ts";

/** Writes the letter that tells of a new date; false where nobody can be told. Given by dispatch. */
export type TellNewDate = (
  work: Work,
  telling: { ticketId: string; words: (about: { language: "fr" | "en"; timeZone: string }) => string },
) => Promise<boolean>;

/**
 * Where the policy says so, the customer hears of the new date from Guichet itself, before the old one falls due: once
 * a promise, because a second delay is a person's to explain.
 */
export const tellAlone =
  (tell: TellNewDate) =>
  async (work: Work, { ticketId, commitmentId, dueAt }: Facts["promise.at_risk"]): Promise<void> => {
    if (order(dueAt, work.now.toString()) <= 0) return;
    const ledger = await openLedger(work, ticketId);
    const one = ledger.alive().find((each) => each.id === commitmentId);
    if (!one || !runs(one) || !isCounted(one)) return;
    const policy = (await readPolicies(work)).find((each) => each.id === one.policyId);
    const alone = policy?.tellsAlone;
    if (!alone) return;
    const calendar = policy.calendarId
      ? await readCalendar(work, policy.calendarId)
      : await mainCalendar(work);
    const later = dueAfterMinutes(calendar, Temporal.Instant.from(dueAt), alone.laterMinutes).toString();
    const told = await tell(work, {
      ticketId,
      words: ({ language, timeZone }) =>
        (alone.words[language] ?? "").replaceAll(
          "{date}",
          tellMoment(later, { language, timeZone, now: work.now }),
        ),
    });
    if (!told) return;
    await move(work, ledger, one, { dueAt: later, reason: null, at: work.now.toString(), entryId: null });
    ledger.close();
  };
