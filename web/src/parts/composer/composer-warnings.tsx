import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import type { Sending } from "./sending.ts";

type ComposerWarningsProps = { ticket: TicketWithThread; kind: DraftKind; seen: number; sending: Sending };

/** What should be known before pressing: the thread moved, the ticket is closed, the last press failed. */
export function ComposerWarnings({ ticket, kind, seen, sending }: ComposerWarningsProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const newer = Math.max(ticket.entries - seen, sending.hasMoved ? 1 : 0);
  const isClosed = kind === "reply" && ticket.closedAt !== null;
  if (kind === "note" && sending.error === null) return null;
  if (newer === 0 && !isClosed && sending.error === null) return null;
  return (
    <div className="grid gap-2 px-3 pb-2">
      {kind === "reply" && newer > 0 && <Trouble title={t("composer.moved", { count: newer })} />}
      {isClosed && <p className="text-2 text-ink-soft">{t("composer.closed_ticket")}</p>}
      {sending.error !== null && (
        <Trouble title={words(sending.error)}>
          <p>{t("composer.kept")}</p>
        </Trouble>
      )}
    </div>
  );
}
