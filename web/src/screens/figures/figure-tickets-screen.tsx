import type { FigureName } from "@guichet/contract/figures.ts";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import ArrowLeft from "lucide-react/icons/arrow-left";
import { useTranslation } from "react-i18next";
import { type FiguresAsked, useFigureTickets } from "../../api/figures.ts";
import { useMe } from "../../api/session.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { TicketRowLink } from "../../parts/ticket/ticket-row.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

const everything = { view: "all" } as const;

/** The tickets a figure is made of: a number nobody can open is not believed. */
export function FigureTicketsScreen() {
  const { t } = useTranslation();
  const { name } = useParams({ from: "/frame/figures/$name" });
  const asked = useSearch({ from: "/frame/figures/$name" });
  const names = t("figures.name", { returnObjects: true });
  const figure = isFigure(name, names) ? name : null;
  const title = figure === null ? t("failures.absent_title") : names[figure];
  usePageTitle(title, useMe().companyName);
  const back = (
    <Link to="/figures" search={asked} className={buttonClass("plain")}>
      <Icon of={ArrowLeft} />
      {t("figures.back")}
    </Link>
  );
  return (
    <Page title={title} lead={figure === null ? undefined : t(`figures.definition.${figure}`)} actions={back}>
      {figure !== null && <FigureTickets name={figure} asked={asked} />}
    </Page>
  );
}

function isFigure(name: string, names: Record<FigureName, string>): name is FigureName {
  return Object.hasOwn(names, name);
}

function FigureTickets({ name, asked }: { name: FigureName; asked: FiguresAsked }) {
  const { t } = useTranslation();
  const tickets = useFigureTickets(name, asked);
  const rows = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  if (tickets.isPending) return <RowsSkeleton />;
  if (tickets.isError) return <QueryTrouble error={tickets.error} onRetry={() => void tickets.refetch()} />;
  if (rows.length === 0) return <Empty title={t("figures.empty_title")}>{t("figures.empty")}</Empty>;
  return (
    <div>
      <ul className="rounded-std border border-b-0 border-line bg-raised">
        {rows.map((row) => (
          <li key={row.id}>
            <TicketRowLink ticket={row} place={everything} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={tickets.hasNextPage}
        isLoading={tickets.isFetchingNextPage}
        onMore={() => void tickets.fetchNextPage()}
      />
    </div>
  );
}
