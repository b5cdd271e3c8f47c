import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Handshake from "lucide-react/icons/handshake";
import { useTranslation } from "react-i18next";
import { useTicketActing } from "../../parts/ticket/acting.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type TicketActsProps = { ticket: TicketWithThread; onClose: () => void; onHandOver: () => void };

/** Take or release, close or reopen: each undoes the other, so none asks twice. */
export function TicketActs({ ticket, onClose, onHandOver }: TicketActsProps) {
  const { t } = useTranslation();
  const { take, release, reopen, mayHandOver } = useTicketActing(ticket);
  const owning = take ?? release;
  return (
    <>
      {/* One button whose word changes: pressed, it keeps the focus. */}
      {owning && (
        <Button look={lookOf(ticket, take !== undefined)} size="small" onClick={owning}>
          {t(take ? "ticket.act.take" : "ticket.act.release")}
        </Button>
      )}
      {mayHandOver && (
        <IconButton label={t("ticket.act.hand_over")} icon={<Icon of={Handshake} />} onClick={onHandOver} />
      )}
      <Button size="small" onClick={reopen ?? onClose}>
        {t(reopen ? "ticket.act.reopen" : "ticket.act.close")}
      </Button>
    </>
  );
}

function lookOf({ owner }: TicketWithThread, isToTake: boolean) {
  if (!isToTake) return "quiet";
  return owner === null ? "primary" : "plain";
}
