import { Outlet, useMatch } from "@tanstack/react-router";
import { lazy, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { useListPlace } from "../../parts/lists/list-place.ts";
import { inLine, useColumns } from "../../parts/lists/shown-columns.ts";
import { HandoverRequests } from "../../parts/ticket/handover-cards.tsx";
import { Empty } from "../../ui/notice.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ListHeading } from "./list-heading.tsx";
import { ListSkeleton } from "./list-skeleton.tsx";
import { useNextBest } from "./next-best.ts";
import { TicketList } from "./ticket-list.tsx";

const BulkLine = lazy(async () => ({
  default: (await part(import("../../parts/acts/bulk-watch.tsx"))).BulkLine,
}));

/** The list, and the ticket beside it; on a phone, one after the other. */
export function DeskScreen() {
  const { t } = useTranslation();
  const { place, asked, saved, missing } = useListPlace();
  const ticketId = useMatch({ from: "/frame/desk/tickets/$ticketId", shouldThrow: false })?.params.ticketId;
  useNextBest(ticketId);
  const beginSelecting = useRef<() => void>(undefined);
  const isPicked = ticketId !== undefined;
  const columns = useColumns(saved);
  // With columns to stand in, and no ticket to read, the list takes the whole width.
  const isWide = !isPicked && missing === null && inLine(columns).length > 0;
  const title = saved?.name ?? t(`desk.view.${asked.view}`);
  usePageTitle(isPicked ? null : title, useMe().companyName);
  return (
    <div className="flex h-full">
      <section
        aria-label={t("desk.list_label", { view: title })}
        className={`h-full w-full shrink-0 flex-col border-line ${isWide ? "" : "md:w-74 md:border-r lg:w-87"} ${isPicked ? "hidden md:flex" : "flex"}`}
      >
        <HandoverRequests />
        {missing === "reading" && <ListSkeleton />}
        {missing === "gone" && <Empty title={t("saved.gone")}>{t("saved.gone_more")}</Empty>}
        {missing === null && (
          <>
            <ListHeading
              place={place}
              asked={asked}
              saved={saved}
              columns={columns}
              onSelect={() => beginSelecting.current?.()}
            />
            <TicketList
              key={JSON.stringify(asked)}
              place={place}
              asked={asked}
              openId={ticketId}
              columns={columns}
              beginSelecting={beginSelecting}
            />
            <Suspense>
              <BulkLine />
            </Suspense>
          </>
        )}
      </section>
      <div
        className={`h-full min-w-0 flex-1 bg-raised ${isPicked ? "block" : "hidden"} ${isWide ? "" : "md:block"}`}
      >
        <Outlet />
      </div>
    </div>
  );
}
