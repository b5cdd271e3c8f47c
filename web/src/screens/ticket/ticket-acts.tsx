import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useTicketActing } from "../../parts/ticket/acting.ts";
import { Button } from "../../ui/button.tsx";

/** Take or release, close or reopen: each undoes the other, so none asks twice. */
export function TicketActs({ ticket, onClose }: { ticket: TicketWithThread; onClose: () => void }) {
  const { t } = useTranslation();
  const { take, release, reopen } = useTicketActing(ticket);
  return (
    <>
      {take && (
        <Button look={ticket.owner === null ? "primary" : "plain"} size="small" onClick={take}>
          {t("ticket.act.take")}
        </Button>
      )}
      {release && (
        <Button look="quiet" size="small" onClick={release}>
          {t("ticket.act.release")}
        </Button>
      )}
      <Button size="small" onClick={reopen ?? onClose}>
        {t(reopen ? "ticket.act.reopen" : "ticket.act.close")}
      </Button>
    </>
  );
}
