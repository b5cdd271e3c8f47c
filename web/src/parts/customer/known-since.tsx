import type { Customer } from "@guichet/contract/customers.ts";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { useReading } from "../reading.ts";
import { absoluteWords, ageOf } from "../time-words.ts";

/** Since when, in words: « cliente depuis 9 ans ». Where nobody said when they became one, since when they write. */
export function KnownSince({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const at = customer.customerSince ?? customer.since;
  return (
    <time dateTime={at} title={absoluteWords(Date.parse(at), reading)} className="text-ink-soft">
      {tenureWords(customer, now, t)}
    </time>
  );
}

/** Nobody's sex is guessed: without a civility the words suit everyone. */
export function tenureWords(
  customer: Pick<Customer, "customerSince" | "since" | "civility" | "isProspect">,
  now: number,
  t: TFunction,
): string {
  const { customerSince, civility, isProspect } = customer;
  const { unit, count } = ageOf(Date.parse(customerSince ?? customer.since), now);
  const who = customerSince === null ? "writes" : (civility ?? "customer");
  const age = count === 0 ? t("customer.age.today") : t(`customer.age.${unit}`, { count });
  const words = t(`customer.tenure.${count === 0 ? "today" : who}`, { age });
  return isProspect ? t("customer.prospect_since", { words }) : words;
}
