import type { GestureBudget } from "@guichet/contract/reasons.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGestureBudget, useSetGestureBudget } from "../../api/reasons.ts";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { moneyWords } from "../../parts/words/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

/** What may be granted each month, and what already was. */
export function GestureBudgetSetting() {
  const { t } = useTranslation();
  const budget = useGestureBudget().data;
  return (
    <section aria-labelledby="gesture-budget" className="grid gap-4 border-t border-line pt-6">
      <div>
        <h2 id="gesture-budget" className="text-4 font-strong">
          {t("reasons.budget")}
        </h2>
        <p className="mt-1 max-w-[62ch] text-pretty text-ink-soft">{t("reasons.budget_lead")}</p>
      </div>
      {budget !== undefined && <BudgetForm budget={budget} />}
    </section>
  );
}

function BudgetForm({ budget }: { budget: GestureBudget }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const set = useSetGestureBudget();
  const toast = useToast();
  const words = useRefusalWords();
  const [typed, setTyped] = useState(budget.budget === null ? "" : String(budget.budget));
  const money = (value: number) => moneyWords(value, "EUR", language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const monthly = typed.trim() === "" ? null : Math.max(0, Number(typed.replace(",", ".")) || 0);
    set.mutate({ monthly }, { onSuccess: () => void toast({ text: t("reasons.budget_saved") }) });
  };
  return (
    <form onSubmit={submit} className="grid max-w-100 gap-3">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <Field
            label={t("reasons.budget_month")}
            inputMode="decimal"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" size="large" disabled={set.isPending}>
          {t("words.save")}
        </Button>
      </div>
      <p className="text-ink-soft">
        {t("reasons.budget_hint")}{" "}
        {t("reasons.budget_used", {
          granted: money(budget.granted),
          delivered: money(budget.delivered),
          month: monthWords(budget.month, language),
        })}
      </p>
      {set.error !== null && <Trouble title={words(set.error)} />}
    </form>
  );
}

/** « novembre », from `2026-11`. */
function monthWords(month: string, language: "fr" | "en"): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return format.format(Date.parse(`${month}-15T12:00:00Z`));
}
