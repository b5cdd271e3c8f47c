import type { Column } from "@guichet/contract/columns.ts";
import { lazy, type RefObject, Suspense, useEffect, useRef } from "react";
import { readIds } from "../../api/lists/bulk.ts";
import { part } from "../../api/renewal.ts";
import { type ListAsked, useNewcomers, useTickets } from "../../api/tickets.ts";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { useSelection } from "../../parts/lists/selection.ts";
import { useSelectionKeys, useShiftClicks } from "../../parts/lists/selection-keys.ts";
import { inLine } from "../../parts/lists/shown-columns.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { EmptyList } from "./empty-list.tsx";
import { useListKeys } from "./keyboard.ts";
import { ListSkeleton } from "./list-skeleton.tsx";
import { Newcomers } from "./newcomers.tsx";
import { TicketRows } from "./ticket-rows.tsx";

const BulkBar = lazy(async () => ({
  default: (await part(import("../../parts/acts/bulk-bar.tsx"))).BulkBar,
}));

const ColumnHeads = lazy(async () => ({
  default: (await part(import("./column-heads.tsx"))).ColumnHeads,
}));

type TicketListProps = {
  place: ListPlace;
  asked: ListAsked;
  openId: string | undefined;
  columns: readonly Column[] | null;
  /** For whoever has neither a keyboard nor a pointer that hovers. */
  beginSelecting: RefObject<(() => void) | undefined>;
};

export function TicketList({ place, asked, openId, columns, beginSelecting }: TicketListProps) {
  const tickets = useTickets(asked);
  const rows = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const newcomers = useNewcomers(asked, rows);
  const scroller = useRef<HTMLDivElement>(null);
  const beside = inLine(columns);
  const selection = useSelection(
    rows.map(({ id }) => id),
    tickets.hasNextPage ? () => readIds(asked) : undefined,
  );
  beginSelecting.current = selection.begin;
  useListKeys(scroller, openId);
  useSelectionKeys(scroller, selection, openId);
  useShiftClicks(scroller, selection.extendTo);
  useRowInSight(scroller, openId, beside.length > 0);
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
      <div ref={scroller} className="@container min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Suspense>{rows.length > 0 && beside.length > 0 && <ColumnHeads columns={beside} />}</Suspense>
        {tickets.isPending && <ListSkeleton />}
        {tickets.isError && (
          <div className="p-4">
            <QueryTrouble error={tickets.error} onRetry={() => void tickets.refetch()} />
          </div>
        )}
        {tickets.isSuccess && rows.length === 0 && !tickets.hasNextPage && <EmptyList asked={asked} />}
        <TicketRows
          rows={rows}
          place={place}
          asked={asked}
          openId={openId}
          columns={columns}
          selection={selection}
          scroller={scroller}
        />
        <LoadMore
          hasMore={tickets.hasNextPage}
          isLoading={tickets.isFetchingNextPage}
          onMore={() => void tickets.fetchNextPage()}
        />
      </div>
      <Suspense>{selection.isOn && <BulkBar selection={selection} known={rows} />}</Suspense>
    </>
  );
}

/** A list that takes the whole width, or gives it back, has other heights: the ticket that was pressed stays in sight. */
function useRowInSight(
  scroller: RefObject<HTMLElement | null>,
  openId: string | undefined,
  mayWiden: boolean,
) {
  const before = useRef(openId);
  useEffect(() => {
    const id = openId ?? before.current;
    before.current = openId;
    if (!mayWiden || id === undefined) return;
    const row = scroller.current?.querySelector(`[data-ticket-row="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }, [scroller, openId, mayWiden]);
}
