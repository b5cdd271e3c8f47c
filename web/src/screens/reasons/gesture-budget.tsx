import type { GestureBudget } from "@guichet/contract/reasons.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGestureBudget, useSetGestureBudget } from "../../api/reasons.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useReading } from "../../parts/reading.ts";
import { moneyWords } from "../../parts/words/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";

/** What may be granted each month, and what already was. */
export function GestureBudgetSetting() {
  const { t } = useTranslation();
  const budget = useGestureBudget();
  return (
    <section aria-labelledby="gesture-budget" className="grid gap-4 border-t border-line pt-6">
      <div>
        <h2 id="gesture-budget" className="text-4 font-strong">
          {t("reasons.budget")}
        </h2>
        <p className="mt-1 max-w-[62ch] text-pretty text-ink-soft">{t("reasons.budget_lead")}</p>
      </div>
      {budget.isPending && <RowsSkeleton />}
      {budget.isError && <QueryTrouble error={budget.error} onRetry={() => void budget.refetch()} />}
      {budget.data !== undefined && <BudgetForm budget={budget.data} />}
    </section>
  );
}

function BudgetForm({ budget }: { budget: GestureBudget }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const set = useSetGestureBudget();
  const saving = useSaving();
  const [typed, setTyped] = useState(budget.budget === null ? "" : String(budget.budget));
  const money = (value: number) => moneyWords(value, "EUR", language);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const monthly = typed.trim() === "" ? null : Math.max(0, Number(typed.replace(",", ".")) || 0);
    saving.save(async () => {
      await set.mutateAsync({ monthly });
      return { said: t("reasons.budget_saved") };
    });
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
        <Button type="submit" size="large" disabled={saving.isPending}>
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
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
    </form>
  );
}

/** « novembre », from `2026-11`. */
function monthWords(month: string, language: "fr" | "en"): string {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  return format.format(Date.parse(`${month}-15T12:00:00Z`));
}
