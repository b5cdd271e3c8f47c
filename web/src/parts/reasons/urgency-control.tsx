import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Zap from "lucide-react/icons/zap";
import { useTranslation } from "react-i18next";
import { useTicketReading } from "../../api/lists/readings.ts";
import { useHasten } from "../../api/tickets.ts";
import { Icon } from "../../ui/icon.tsx";
import { type Deed, useDoing } from "../acts/doing.ts";

/** Urgent, with the facts that say so, or not; one press says otherwise, and can be taken back. */
export function UrgencyControl({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const hasten = useHasten(ticket.id);
  const doing = useDoing();
  const reading = useTicketReading(ticket.id).data;
  const isUrgent = ticket.urgency.length > 0;
  const saying =
    (urgent: boolean, undo?: Deed): Deed =>
    async () => {
      await hasten.mutateAsync(urgent);
      return { said: t(urgent ? "reading.hastened" : "reading.calmed"), undo };
    };
  const turn = () => doing(saying(!isUrgent, saying(isUrgent)), `urgency ${ticket.id}`);
  if (ticket.closedAt !== null) return null;
  const why = ticket.urgency.map((each) => {
    const said = reading?.urgency.why.find(({ is }) => is === each)?.words ?? [];
    const name = t(`reading.why.${each}`);
    return said.length === 0 ? name : t("reading.why_words", { name, words: said.join(", ") });
  });
  return (
    <button
      type="button"
      aria-pressed={isUrgent}
      title={isUrgent ? t("reading.calm") : t("reading.hasten")}
      onClick={turn}
      className={`inline-flex min-h-6 min-w-0 items-center gap-1 rounded-std px-1 text-left hover:bg-sunk hover:text-ink ${isUrgent ? "text-ink" : ""}`}
    >
      <Icon of={Zap} small />
      {isUrgent ? (
        <span className="[overflow-wrap:anywhere]">
          <span className="font-strong">{t("reading.urgent")}</span> {why.join(" · ")}
        </span>
      ) : (
        t("reading.not_urgent")
      )}
    </button>
  );
}
