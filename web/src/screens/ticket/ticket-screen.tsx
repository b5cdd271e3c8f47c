import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useBeside } from "../../api/lists/beside.ts";
import { useTicket } from "../../api/tickets.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { ReadElsewhere } from "../../parts/ticket/read-elsewhere.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { BackToList } from "./back-to-list.tsx";
import { OpenTicket } from "./open-ticket.tsx";
import { TicketSkeleton } from "./ticket-skeleton.tsx";

export function TicketScreen() {
  const { ticketId } = useParams({ from: "/frame/desk/tickets/$ticketId" });
  const ticket = useTicket(ticketId);
  useBeside(ticketId);
  if (ticket.data?.mergedInto) return <ReadElsewhere ticket={ticket.data} into={ticket.data.mergedInto} />;
  if (ticket.data !== undefined) return <OpenTicket key={ticketId} ticket={ticket.data} />;
  if (ticket.isError && isRefused(ticket.error, "not_found")) return <AbsentTicket />;
  if (ticket.isError) {
    return (
      <div className="grid justify-items-start gap-2 p-3 md:p-6">
        <BackToList />
        <QueryTrouble error={ticket.error} onRetry={() => void ticket.refetch()} />
      </div>
    );
  }
  return <TicketSkeleton ticketId={ticketId} />;
}

function AbsentTicket() {
  const { t } = useTranslation();
  const back = (
    <Link to="/" className={buttonClass("plain")}>
      {t("failures.back")}
    </Link>
  );
  return (
    <Empty title={t("failures.absent_title")} action={back}>
      {t("failures.absent")}
    </Empty>
  );
}
