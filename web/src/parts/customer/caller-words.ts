import type { Company } from "@guichet/contract/company.ts";
import type { Customer } from "@guichet/contract/customers.ts";
import type { TFunction } from "i18next";
import { dayWords, type Reading } from "../time-words.ts";
import { mandateLines } from "./mandate-words.ts";

type Telling = { t: TFunction; reading: Reading; now: number };

/** Who else may speak here, a line each; are we sure of who asks, and what may be said until we are. */
export function speaksLine(customer: Customer, rule: CallerRule, telling: Telling): string {
  return [...mandateLines(customer, telling), checkLine(customer, rule, telling)].join("\n");
}

type CallerRule = Pick<Company, "callerMay" | "callerMayNot"> | undefined;

/** Whoever calls may be anybody: until somebody made sure, nothing of the file is said. */
export function checkLine({ identities }: Customer, rule: CallerRule, { t, reading, now }: Telling): string {
  const latest = identities
    .flatMap(({ checkedAt, value }) => (checkedAt === null ? [] : [{ at: Date.parse(checkedAt), value }]))
    .toSorted((one, other) => other.at - one.at)[0];
  if (latest === undefined)
    return t("ticket.briefing.unchecked", {
      may: rule?.callerMay ?? t("ticket.briefing.may"),
      may_not: rule?.callerMayNot ?? t("ticket.briefing.may_not"),
    });
  return t("ticket.briefing.checked", { value: latest.value, when: dayWords(latest.at, now, reading) });
}
