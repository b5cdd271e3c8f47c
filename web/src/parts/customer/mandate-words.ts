import type { Customer } from "@guichet/contract/customers.ts";
import type { Mandate } from "@guichet/contract/mandates.ts";
import type { TFunction } from "i18next";
import type { Reading } from "../time-words.ts";
import { plainDay } from "../words/plain-day.ts";

type Telling = { t: TFunction; reading: Reading };

/** « peut décider de tout, jusqu'au 3 mars 2027 ». */
export function reachWords(mandate: Mandate, { t, reading }: Telling): string {
  const { reach, about, until } = mandate;
  const what = about === null ? t(`mandate.may.${reach}_all`) : t(`mandate.may.${reach}`, { about });
  if (until === null) return what;
  return t("mandate.until", { what, day: plainDay(until, reading.language) });
}

/** In the middle of a sentence. */
export const roleWords = ({ role }: Mandate, t: TFunction): string =>
  t(`mandate.roles.${role}`).toLocaleLowerCase();

/** Who may speak here besides the customer, and for whom the customer may, in sentences. */
export function mandateLines({ mandates, speaksFor }: Customer, telling: Telling): string[] {
  const { t } = telling;
  const given = mandates
    .filter(({ standing }) => standing)
    .map((mandate) =>
      t("mandate.given_line", {
        name: mandate.holderName,
        role: roleWords(mandate, t),
        may: reachWords(mandate, telling),
      }),
    );
  const held = speaksFor.map((mandate) =>
    t("mandate.held_line", { name: mandate.customer.name, may: reachWords(mandate, telling) }),
  );
  return [...given, ...held];
}
