import type { Figure, ReasonFigureName, ReasonFigures } from "@guichet/contract/figures.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FiguresAsked, useReasonFigures } from "../../api/figures.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { FigureDefinition } from "./figure-definition.tsx";
import { ReasonLine, reasonGrid } from "./reason-line.tsx";

type ReasonTableProps = { asked: FiguresAsked; figures: readonly Figure[] };

/** Where the work comes from. Of one reason alone, the cards above say it all. */
export function ReasonTable({ asked, figures }: ReasonTableProps) {
  const { t } = useTranslation();
  const byReason = useReasonFigures(asked);
  const items = byReason.data?.items ?? [];
  const isOneAlone = asked.reasonId !== undefined && items.length <= 1;
  if (isOneAlone) return null;
  return (
    <section aria-label={t("figures.by_reason.title")} className="grid gap-3">
      <div className="grid gap-1">
        <h2 className="text-4 font-strong">{t("figures.by_reason.title")}</h2>
        <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">
          {items.length === 0 && byReason.isSuccess
            ? t("figures.by_reason.none")
            : t("figures.by_reason.lead")}
        </p>
      </div>
      {byReason.isPending && <RowsSkeleton />}
      {byReason.isError && <QueryTrouble error={byReason.error} onRetry={() => void byReason.refetch()} />}
      {items.length > 0 && <Lines items={items} asked={asked} figures={figures} />}
    </section>
  );
}

function Lines({ items, asked, figures }: ReasonTableProps & { items: readonly ReasonFigures[] }) {
  const { t } = useTranslation();
  const [defined, setDefined] = useState<ReasonFigureName | null>(null);
  const figure = figures.find(({ name }) => name === defined);
  return (
    <div className="rounded-std border border-line bg-raised">
      <div
        className={`${reasonGrid} items-center border-b border-line px-4 py-2 text-2 text-ink-soft max-md:hidden`}
      >
        <span>{t("figures.by_reason.reason")}</span>
        {items[0]?.figures.map(({ name }) => (
          <button
            key={name}
            type="button"
            aria-haspopup="dialog"
            onClick={() => setDefined(name)}
            className="inline-flex min-h-6 items-center text-left underline decoration-dotted underline-offset-4 hover:text-ink"
          >
            {t(`figures.by_reason.${name}`)}
            <span className="sr-only">, {t("figures.how")}</span>
          </button>
        ))}
      </div>
      <ul>
        {items.map((line) => (
          <ReasonLine key={line.reason?.id ?? "none"} line={line} asked={asked} />
        ))}
      </ul>
      {figure !== undefined && <FigureDefinition figure={figure} onClose={() => setDefined(null)} />}
    </div>
  );
}
