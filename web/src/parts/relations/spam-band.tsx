import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Ban from "lucide-react/icons/ban";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { SettleChoice } from "../acts/add-line.tsx";
import { useAside } from "./setting-aside.ts";

/** Above the words: that it was set aside, or that others of its sender were. It decides nothing by itself. */
export function SpamBand({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { setAside, bringBack } = useAside(ticket);
  const isAside = ticket.spamAt !== null;
  if (!isAside && (ticket.spamBefore === 0 || ticket.closedAt !== null)) return null;
  return (
    <div
      role="note"
      className="mx-3 mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-std bg-sunk px-3 py-2 text-2 md:mx-6"
    >
      <Icon of={Ban} small />
      <p className="min-w-0 flex-1 basis-60 text-pretty">
        {isAside ? t("spam.is_aside") : t("spam.before", { count: ticket.spamBefore })}
      </p>
      <Button size="small" onClick={isAside ? bringBack : setAside}>
        {t(isAside ? "spam.lift" : "spam.mark_too")}
      </Button>
    </div>
  );
}

/** Where nothing suggests it: at the end of what is said of the ticket. */
export function SpamAct({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { setAside } = useAside(ticket);
  if (ticket.spamAt !== null) return null;
  return <SettleChoice place="spam" label={t("spam.mark")} onClick={setAside} />;
}
