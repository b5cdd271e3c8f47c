import type { Customer } from "@guichet/contract/customers.ts";
import type { Mandate } from "@guichet/contract/mandates.ts";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { AddChoice, WithAdding } from "../acts/add-line.tsx";
import { useReading } from "../reading.ts";
import { CardSection } from "./card-section.tsx";
import { MandateLine } from "./mandate-line.tsx";
import { reachWords } from "./mandate-words.ts";

const MandateDialog = lazy(async () => ({
  default: (await part(import("./mandate-dialog.tsx"))).MandateDialog,
}));

/** Who may speak for them, and for whom they may. Where nobody does, only the way to say so. */
export function CardMandates({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [isGiving, setIsGiving] = useState(false);
  const standing = customer.mandates.filter((mandate) => mandate.standing);
  const ended = customer.mandates.filter((mandate) => !mandate.standing);
  const add = <AddChoice place="mandate" label={t("mandate.add")} onClick={() => setIsGiving(true)} />;
  const count = standing.length + customer.speaksFor.length;
  return (
    <WithAdding add={add}>
      {count + ended.length > 0 && (
        <CardSection title={t("mandate.title")} fold="mandates" summary={String(count)}>
          {standing.length > 0 && (
            <ul className="grid gap-3">
              {standing.map((mandate) => (
                <MandateLine key={mandate.id} customerId={customer.id} mandate={mandate} />
              ))}
            </ul>
          )}
          {customer.speaksFor.map((mandate) => (
            <SpeaksFor key={mandate.id} mandate={mandate} />
          ))}
          {ended.length > 0 && <Ended customerId={customer.id} ended={ended} />}
        </CardSection>
      )}
      <Suspense>
        {isGiving && <MandateDialog customer={customer} onDone={() => setIsGiving(false)} />}
      </Suspense>
    </WithAdding>
  );
}

function SpeaksFor({ mandate }: { mandate: Mandate }) {
  const { t } = useTranslation();
  const reading = useReading();
  return (
    <p className="text-pretty [overflow-wrap:anywhere]">
      {t("mandate.speaks_for")}{" "}
      <Link
        to="/customers/$customerId"
        params={{ customerId: mandate.customer.id }}
        className="font-strong underline-offset-4 hover:underline"
      >
        {mandate.customer.name}
      </Link>{" "}
      <span className="text-ink-soft">{reachWords(mandate, { t, reading })}</span>
    </p>
  );
}

/** Folded: what was allowed on a given day can still be told. */
function Ended({ customerId, ended }: { customerId: string; ended: readonly Mandate[] }) {
  const { t } = useTranslation();
  return (
    <details className="text-ink-soft">
      <summary className="min-h-6 cursor-pointer text-1">
        {t("mandate.ended", { count: ended.length })}
      </summary>
      <ul className="grid gap-3 pt-1.5">
        {ended.map((mandate) => (
          <MandateLine key={mandate.id} customerId={customerId} mandate={mandate} />
        ))}
      </ul>
    </details>
  );
}
