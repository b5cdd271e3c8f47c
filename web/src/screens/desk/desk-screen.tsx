import { Outlet, useMatch, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { HandoverRequests } from "../../parts/ticket/handover-cards.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useNextBest } from "./next-best.ts";
import { TicketList } from "./ticket-list.tsx";

/** The list, and the ticket beside it; on a phone, one after the other. */
export function DeskScreen() {
  const { t } = useTranslation();
  const { view = "mine" } = useSearch({ from: "/frame/desk" });
  const ticketId = useMatch({ from: "/frame/desk/tickets/$ticketId", shouldThrow: false })?.params.ticketId;
  useNextBest(ticketId);
  const isPicked = ticketId !== undefined;
  const title = t(`desk.view.${view}`);
  usePageTitle(isPicked ? null : title, useMe().companyName);
  return (
    <div className="flex h-full">
      <section
        aria-label={t("desk.list_label", { view: title })}
        className={`h-full w-full shrink-0 flex-col border-line md:w-74 md:border-r lg:w-87 ${isPicked ? "hidden md:flex" : "flex"}`}
      >
        <HandoverRequests />
        <TicketList key={view} view={view} openId={ticketId} />
      </section>
      <div className={`h-full min-w-0 flex-1 bg-raised ${isPicked ? "block" : "hidden md:block"}`}>
        <Outlet />
      </div>
    </div>
  );
}
