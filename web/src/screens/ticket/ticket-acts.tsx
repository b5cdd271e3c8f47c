import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import Handshake from "lucide-react/icons/handshake";
import Moon from "lucide-react/icons/moon";
import { useTranslation } from "react-i18next";
import { useTicketActing } from "../../parts/ticket/acting.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menus/menu.tsx";

type TicketActsProps = {
  ticket: TicketWithThread;
  onClose: () => void;
  onSnooze: () => void;
  onHandOver: () => void;
};

/**
 * Take or release, close or reopen: each undoes the other, so none asks twice. A phone keeps the two that matter in
 * sight, on the line of the reference, and the others behind one button, in words.
 */
export function TicketActs({ ticket, onClose, onSnooze, onHandOver }: TicketActsProps) {
  const { t } = useTranslation();
  const { take, release, reopen, mayHandOver } = useTicketActing(ticket);
  const owning = take ?? release;
  const isFree = ticket.owner === null;
  const owned = t(take ? "ticket.act.take" : "ticket.act.release");
  const snooze = t(ticket.snoozedUntil === null ? "later.snooze.title" : "later.snooze.again");
  const handOver = t("ticket.act.hand_over");
  const others = [
    ...(owning && !isFree ? [{ id: "owning", label: owned, onPress: owning }] : []),
    ...(ticket.closedAt === null ? [{ id: "snooze", label: snooze, onPress: onSnooze }] : []),
    ...(mayHandOver ? [{ id: "hand_over", label: handOver, onPress: onHandOver }] : []),
  ];
  return (
    <>
      {ticket.closedAt === null && (
        <span className="max-sm:hidden">
          <IconButton label={snooze} icon={<Icon of={Moon} />} onClick={onSnooze} />
        </span>
      )}
      {/* One button whose word changes: pressed, it keeps the focus. */}
      {owning && (
        <span className={isFree ? "" : "max-sm:hidden"}>
          <Button look={take ? "primary" : "quiet"} size="small" onClick={owning}>
            {owned}
          </Button>
        </span>
      )}
      {mayHandOver && (
        <span className="max-sm:hidden">
          <IconButton label={handOver} icon={<Icon of={Handshake} />} onClick={onHandOver} />
        </span>
      )}
      <Button size="small" onClick={reopen ?? onClose}>
        {t(reopen ? "ticket.act.reopen" : "ticket.act.close")}
      </Button>
      {others.length > 0 && (
        <span className="inline-flex sm:hidden">
          <Menu label={t("ticket.act.others")} icon={<Icon of={Ellipsis} />} acts={others} size="bare" />
        </span>
      )}
    </>
  );
}
