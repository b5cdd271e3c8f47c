import type { FigureName, Figures } from "@guichet/contract/figures.ts";
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
import { FiguresScope } from "./figures-scope.tsx";
import { FiguresSkeleton } from "./figures-skeleton.tsx";
import { PeriodChoice } from "./period-choice.tsx";
import { ReasonTable } from "./reason-table.tsx";

/** Honest figures on one page: each with its definition, its population and its n, and the tickets behind it. */
export function FiguresScreen() {
  const { t } = useTranslation();
  const asked = useSearch({ from: "/frame/figures" });
  const figures = useFigures(asked);
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
        <div className="grid gap-6">
          <FiguresScope asked={asked} />
          {groups.map((group) => (
            <FigureGroup key={group} group={group} of={figures.data} />
          ))}
          <ReasonTable asked={asked} figures={figures.data.figures} />
        </div>
      )}
    </Page>
  );
}

const groups = ["tickets", "promises", "opinions"] as const;
type Group = (typeof groups)[number];

const groupOf: Record<FigureName, Group> = {
  tickets_in: "tickets",
  answered: "tickets",
  unanswered: "tickets",
  time_to_take_up: "tickets",
  time_to_first_answer: "tickets",
  time_to_first_answer_elapsed: "tickets",
  time_to_solve: "tickets",
  reopened: "tickets",
  promises_kept: "promises",
  promises_renegotiated: "promises",
  promises_broken: "promises",
  promises_open: "promises",
  promises_covered: "promises",
  promise_delay: "promises",
  satisfaction: "opinions",
  satisfaction_operational: "opinions",
  satisfaction_relational: "opinions",
};

function FigureGroup({ group, of }: { group: Group; of: Figures }) {
  const { t } = useTranslation();
  const asked = useSearch({ from: "/frame/figures" });
  const title = t(`figures.group.${group}`);
  const figures = of.figures.filter(({ name }) => groupOf[name] === group);
  if (figures.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="text-4 font-strong">{title}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {figures.map((figure) => (
          <FigureCard key={figure.name} figure={figure} asked={asked} closedDays={of.closedDays} />
        ))}
      </ul>
    </section>
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
