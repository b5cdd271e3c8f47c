import type { ReasonSuggestion } from "@guichet/contract/reasons.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Check from "lucide-react/icons/check";
import { useTranslation } from "react-i18next";
import { useTicketReading } from "../../api/lists/readings.ts";
import { useGiveReason } from "../../api/tickets.ts";
import { Icon } from "../../ui/icon.tsx";
import { useDoing } from "../acts/doing.ts";

/** Why the customer probably writes, with the words that say so. It is given by a press, never by itself. */
export function ProposedReasons({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const suggestions = useTicketReading(ticket.id).data?.suggestions ?? [];
  if (ticket.reason !== null || suggestions.length === 0) return null;
  return (
    <section
      aria-label={t("reading.proposed")}
      className="flex flex-wrap items-center gap-x-2 gap-y-1 text-1 text-ink-soft"
    >
      <span>{t("reading.proposed")}</span>
      {suggestions.map((suggestion) => (
        <Proposal key={suggestion.reason.id} ticket={ticket} suggestion={suggestion} />
      ))}
    </section>
  );
}

function Proposal({ ticket, suggestion }: { ticket: TicketWithThread; suggestion: ReasonSuggestion }) {
  const { t, i18n } = useTranslation();
  const give = useGiveReason(ticket.id);
  const doing = useDoing();
  const about = `reason ${ticket.id}`;
  const { reason } = suggestion;
  const path = reason.path.join(t("reading.beneath"));
  const quoted = suggestion.words.map((each) => t("reading.quoted", { words: each }));
  const because = new Intl.ListFormat(i18n.language, { type: "unit" }).format(quoted);
  const accept = () =>
    doing(async () => {
      await give.mutateAsync(reason.id);
      return { said: t("reason.given", { name: reason.name }) };
    }, about);
  return (
    <button
      type="button"
      disabled={give.isPending}
      aria-label={t("reading.accept", { path, because })}
      title={t("reading.certainty", { percent: Math.round(suggestion.certainty * 100) })}
      onClick={accept}
      className="inline-flex min-h-6.5 max-w-full items-center gap-1.5 rounded-std border border-dashed border-ink-soft px-2 text-left hover:bg-sunk"
    >
      <Icon of={Check} small />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="text-ink">{path}</span>
        {because !== "" && <span lang={ticket.spoken ?? ticket.language}> {because}</span>}
      </span>
    </button>
  );
}
