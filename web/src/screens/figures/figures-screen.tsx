import type { Figures } from "@guichet/contract/figures.ts";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFigures } from "../../api/figures.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { dateOnlyWords, momentWords } from "../../parts/time-words.ts";
import { useNow } from "../../ui/clock.ts";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FigureCard } from "./figure-card.tsx";
import { FiguresSkeleton } from "./figures-skeleton.tsx";
import { PeriodChoice } from "./period-choice.tsx";

/** Honest figures on one page: each with its definition, its population and its n, and the tickets behind it. */
export function FiguresScreen() {
  const { t } = useTranslation();
  const { from, to } = useSearch({ from: "/frame/figures" });
  const figures = useFigures({ from, to });
  usePageTitle(t("figures.title"), useMe().companyName);
  return (
    <Page
      title={t("figures.title")}
      lead={figures.data !== undefined && <Lead figures={figures.data} />}
      actions={figures.data !== undefined && <PeriodChoice figures={figures.data} />}
    >
      {figures.isPending && <FiguresSkeleton />}
      {figures.isError && <QueryTrouble error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.data !== undefined && (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {figures.data.figures.map((figure) => (
            <FigureCard key={figure.name} figure={figure} period={{ from, to }} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Lead({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  // Days travel without a zone; noon in UTC is the same day nearly everywhere.
  const day = (date: string) => dateOnlyWords(Date.parse(`${date}T12:00:00Z`), now, reading);
  const when = momentWords(Date.parse(figures.computedAt), now, reading);
  return t("figures.lead", { from: day(figures.from), to: day(figures.to), when, zone: figures.timeZone });
}
