import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useEffect, useRef } from "react";
import { useMe } from "../../api/session.ts";
import { type ListAsked, useNewcomers, useTickets } from "../../api/tickets.ts";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { TicketRowLink } from "../../parts/ticket/ticket-row.tsx";
import { useNow } from "../../ui/clock.ts";
import { belongs } from "./belonging.ts";
import { EmptyList } from "./empty-list.tsx";
import { useListKeys } from "./keyboard.ts";
import { ListSkeleton } from "./list-skeleton.tsx";
import { Newcomers } from "./newcomers.tsx";

type TicketListProps = {
  place: ListPlace;
  asked: ListAsked;
  openId: string | undefined;
};

export function TicketList({ place, asked, openId }: TicketListProps) {
  const tickets = useTickets(asked);
  const rows = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const newcomers = useNewcomers(asked, rows);
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
      <Newcomers count={rows.length === 0 ? 0 : newcomers.count} onShow={show} />
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {tickets.isPending && <ListSkeleton />}
        {tickets.isError && (
          <div className="p-4">
            <QueryTrouble error={tickets.error} onRetry={() => void tickets.refetch()} />
          </div>
        )}
        {tickets.isSuccess && rows.length === 0 && !tickets.hasNextPage && <EmptyList asked={asked} />}
        <Rows rows={rows} place={place} asked={asked} openId={openId} />
        <LoadMore
          hasMore={tickets.hasNextPage}
          isLoading={tickets.isFetchingNextPage}
          onMore={() => void tickets.fetchNextPage()}
        />
      </div>
    </>
  );
}

type RowsProps = {
  rows: readonly TicketRow[];
  place: ListPlace;
  asked: ListAsked;
  openId: string | undefined;
};

function Rows({ rows, place, asked, openId }: RowsProps) {
  const { agentId } = useMe();
  const now = useNow();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id}>
          <TicketRowLink
            ticket={row}
            place={place}
            isOpen={row.id === openId}
            isSettled={!belongs(row, asked, { agentId, now })}
          />
        </li>
      ))}
    </ul>
  );
}
