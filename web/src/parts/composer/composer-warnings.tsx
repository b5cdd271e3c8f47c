import type { BroughtBack, DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Trouble } from "../../ui/notice.tsx";
import { newsSince } from "../colleagues/news.ts";
import { NewsLines } from "../colleagues/news-lines.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import type { Sending } from "./sending.ts";

type ComposerWarningsProps = {
  ticket: TicketWithThread;
  kind: DraftKind;
  seen: number;
  /** Why what was to leave later is a draft again. */
  broughtBack: BroughtBack | null;
  /** Variables of a ready reply that nothing filled. */
  unfilled: readonly string[];
  sending: Sending;
};

/** What should be known before pressing: the thread moved, the ticket is closed, the last press failed. */
export function ComposerWarnings(props: ComposerWarningsProps) {
  const { ticket, kind, seen, broughtBack, unfilled, sending } = props;
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { agentId } = useMe();
  const news = newsSince(ticket.thread, seen, agentId);
  const newer = Math.max(news.length, sending.hasMoved ? 1 : 0);
  const isClosed = kind === "reply" && ticket.closedAt !== null;
  if (kind === "note" && sending.error === null) return null;
  const isQuiet = newer === 0 && !isClosed && broughtBack === null && unfilled.length === 0;
  if (isQuiet && sending.error === null) return null;
  return (
    <div className="grid gap-2 px-3 pb-2">
      {kind === "reply" && broughtBack !== null && (
        <p className="text-2">{t(`composer.back_${broughtBack}`)}</p>
      )}
      {kind === "reply" && newer > 0 && (
        <Trouble title={t("composer.moved", { count: newer })}>
          {news.length > 0 && <NewsLines news={news} />}
        </Trouble>
      )}
      {unfilled.length > 0 && (
        <Trouble
          title={t("composer.ready_missing", { names: unfilled.map((name) => `{${name}}`).join(", ") })}
        />
      )}
      {isClosed && <p className="text-2 text-ink-soft">{t("composer.closed_ticket")}</p>}
      {sending.error !== null && (
        <Trouble title={words(sending.error)}>
          <p>{t("composer.kept")}</p>
        </Trouble>
      )}
    </div>
  );
}
