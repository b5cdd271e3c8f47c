import type { Customer } from "@guichet/contract/customers.ts";
import type { Mandate } from "@guichet/contract/mandates.ts";
import { Link } from "@tanstack/react-router";
import ShieldCheck from "lucide-react/icons/shield-check";
import ShieldQuestion from "lucide-react/icons/shield-question-mark";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCompany } from "../../api/company.ts";
import { useCustomer } from "../../api/customers.ts";
import { checkLine } from "../../parts/customer/caller-words.ts";
import { reachWords } from "../../parts/customer/mandate-words.ts";
import { useReading } from "../../parts/reading.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { CheckDialog } from "./check-dialog.tsx";

type WhoSpeaksProps = {
  customerId: string;
  /** By which mandate; null when they came themselves. */
  mandateId: string | null;
  onSpeaker: (mandateId: string | null) => void;
  /** The person found speaks for somebody else this time. */
  onFor: (mandate: Mandate) => void;
};

/** Before a word of the file is said: who stands there, for whom they may speak, and what may be said until one is sure. */
export function WhoSpeaks({ customerId, ...given }: WhoSpeaksProps) {
  const customer = useCustomer(customerId).data;
  if (customer === undefined) return null;
  return <Known customer={customer} {...given} />;
}

type KnownProps = Omit<WhoSpeaksProps, "customerId"> & { customer: Customer };

function Known({ customer, mandateId, onSpeaker, onFor }: KnownProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const rule = useCompany().data;
  const standing = customer.mandates.filter((mandate) => mandate.standing);
  const [isChecking, setIsChecking] = useState(false);
  const isSure = customer.identities.some(({ checkedAt }) => checkedAt !== null);
  const speaker = standing.find(({ id }) => id === mandateId);
  return (
    <section
      aria-label={t("counter.speaks")}
      className="grid gap-3 rounded-std border border-line bg-raised px-4 py-3"
    >
      {standing.length > 0 && (
        <fieldset className="grid gap-1.5">
          <legend className="pb-1 text-2 font-strong">{t("counter.speaks")}</legend>
          <Check
            type="radio"
            name="speaker"
            label={t("counter.in_person", { name: customer.name })}
            checked={speaker === undefined}
            onChange={() => onSpeaker(null)}
          />
          {standing.map((mandate) => (
            <Check
              key={mandate.id}
              type="radio"
              name="speaker"
              label={t("counter.by_mandate", {
                name: mandate.holderName,
                role: t(`mandate.roles.${mandate.role}`).toLocaleLowerCase(),
              })}
              hint={reachWords(mandate, { t, reading })}
              checked={mandate.id === mandateId}
              onChange={() => onSpeaker(mandate.id)}
            />
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <p className="flex min-w-0 flex-1 basis-60 items-start gap-2 text-2 text-pretty">
          <span className={`mt-0.5 ${speaker === undefined && isSure ? "text-kept" : "text-ink-soft"}`}>
            <Icon of={speaker === undefined && isSure ? ShieldCheck : ShieldQuestion} small />
          </span>
          <span>
            {speaker === undefined
              ? checkLine(customer, rule, { t, reading, now })
              : t(`counter.speaker_may.${speaker.reach}`, { name: speaker.holderName })}{" "}
            <Link
              to="/customers/$customerId"
              params={{ customerId: customer.id }}
              className="inline-flex min-h-6 items-center text-accent underline underline-offset-4"
            >
              {t("counter.see_card")}
            </Link>
          </span>
        </p>
        {speaker === undefined && customer.identities.length > 0 && (
          <Button size="small" onClick={() => setIsChecking(true)}>
            {t("counter.check")}
          </Button>
        )}
      </div>
      {isChecking && <CheckDialog customer={customer} onClose={() => setIsChecking(false)} />}
      {customer.speaksFor.length > 0 && (
        <ul className="grid gap-2 border-t border-line pt-3">
          {customer.speaksFor.map((mandate) => (
            <li
              key={mandate.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-2"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {t("mandate.held_line", {
                  name: mandate.customer.name,
                  may: reachWords(mandate, { t, reading }),
                })}
              </span>
              <Button look="link" onClick={() => onFor(mandate)}>
                {t("counter.comes_for", { name: mandate.customer.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
