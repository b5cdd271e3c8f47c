import type { TicketRow, View } from "@guichet/contract/tickets.ts";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useNewcomers, useTickets, useViewCounts } from "../../api/tickets.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { useReading } from "../../parts/reading.ts";
import { TicketRowLink } from "../../parts/ticket/ticket-row.tsx";
import { numberWords } from "../../parts/words/numbers.ts";
import { useNow } from "../../ui/clock.ts";
import { belongs } from "./belonging.ts";
import { EmptyList } from "./empty-list.tsx";
import { useListKeys } from "./keyboard.ts";
import { ListSkeleton } from "./list-skeleton.tsx";
import { Newcomers } from "./newcomers.tsx";

const orderWords: Partial<Record<View, "desk.order_unanswered" | "desk.order_snoozed">> = {
  unanswered: "desk.order_unanswered",
  snoozed: "desk.order_snoozed",
};

export function TicketList({ view, openId }: { view: View; openId: string | undefined }) {
  const tickets = useTickets(view);
  const rows = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const newcomers = useNewcomers(view, rows);
  const scroller = useRef<HTMLDivElement>(null);
  useListKeys(scroller, openId);
  const show = () => {
    newcomers.show();
    scroller.current?.scrollTo({ top: 0 });
  };
  useEffect(() => {
    // Nobody is reading an empty list: what comes into it shows at once.
    if (tickets.isSuccess && rows.length === 0 && newcomers.count > 0) newcomers.show();
  });
  return (
    <>
      <ListHeading view={view} />
      <Newcomers count={rows.length === 0 ? 0 : newcomers.count} onShow={show} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {tickets.isPending && <ListSkeleton />}
        {tickets.isError && (
          <div className="p-4">
            <QueryTrouble error={tickets.error} onRetry={() => void tickets.refetch()} />
          </div>
        )}
        {tickets.isSuccess && rows.length === 0 && <EmptyList view={view} />}
        <Rows rows={rows} view={view} openId={openId} />
        <LoadMore
          hasMore={tickets.hasNextPage}
          isLoading={tickets.isFetchingNextPage}
          onMore={() => void tickets.fetchNextPage()}
        />
      </div>
    </>
  );
}

function ListHeading({ view }: { view: View }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const count = useViewCounts().data?.[view];
  return (
    <div className="flex items-baseline gap-2 border-b border-line px-4 pt-4 pb-2.5">
      <h1 className="text-4 font-strong">{t(`desk.view.${view}`)}</h1>
      {count !== undefined && <span className="text-3 text-ink-soft">{numberWords(count, language)}</span>}
      <span className="ml-auto text-1 text-ink-soft">{t(orderWords[view] ?? "desk.order")}</span>
    </div>
  );
}

function Rows({
  rows,
  view,
  openId,
}: {
  rows: readonly TicketRow[];
  view: View;
  openId: string | undefined;
}) {
  const { agentId } = useMe();
  const now = useNow();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <TicketRowLink
            ticket={row}
            view={view}
            isOpen={row.id === openId}
            isSettled={!belongs(row, view, { agentId, now })}
          />
        </li>
      ))}
    </ul>
  );
}
