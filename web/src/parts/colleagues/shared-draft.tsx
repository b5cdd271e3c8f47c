import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { useWriteDraft } from "../../api/writing/sharing.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { Avatar } from "../customer/avatar.tsx";
import { Moment } from "../moment.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { DraftWords } from "./draft-words.tsx";
import { newsSince } from "./news.ts";
import { NewsLines } from "./news-lines.tsx";
import { savingOf } from "./saving-of.ts";

const ReviewEditor = lazy(async () => ({
  default: (await part(import("./review-editor.tsx"))).ReviewEditor,
}));

type SharedDraftProps = {
  ticket: TicketWithThread;
  draft: Draft;
  mine: readonly DraftKind[];
  onMode: (mode: DraftKind) => void;
};

/** Who writes it, who holds the pen, and whether the ticket moved since: read, commented, taken over or read over. */
export function SharedDraft({ ticket, draft, mine, onMode }: SharedDraftProps) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const { by, holder, kind, savedAt } = draft;
  const isMyTurn = holder.id === agentId;
  const [isOpen, setIsOpen] = useState(isMyTurn);
  const news = newsSince(ticket.thread, draft.entriesSeen, by.id);
  return (
    <article
      aria-label={t(`calling.draft.${kind}_of`, { name: by.name })}
      className="rounded-std border border-line-strong bg-raised"
    >
      <header className="flex flex-wrap items-center gap-x-2 px-3 py-1.5 text-2">
        <Avatar name={by.name} doing={kind === "reply" ? "writing" : "noting"} />
        <p className="min-w-0 flex-1 basis-48">
          <span className="font-strong">{t(`calling.draft.${kind}_of`, { name: by.name })}</span>{" "}
          <span className="text-ink-soft">
            {isMyTurn && t("calling.draft.asked_you", { name: by.name })}
            {!isMyTurn && holder.id !== by.id && t("calling.draft.held_by", { name: holder.name })}{" "}
            <Moment at={savedAt} />
          </span>
        </p>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? "calling.draft.fold" : "calling.draft.read")}
        </Button>
      </header>
      {isOpen && news.length > 0 && (
        <div className="px-3 pb-2">
          <Trouble title={t("calling.draft.moved", { count: news.length })}>
            <NewsLines news={news} />
          </Trouble>
        </div>
      )}
      {isOpen && isMyTurn && (
        <Suspense>
          <ReviewEditor ticket={ticket} draft={draft} />
        </Suspense>
      )}
      {isOpen && !isMyTurn && (
        <>
          <DraftWords html={draft.html} />
          <Foot>
            <Button look="quiet" onClick={() => onMode("note")}>
              {t("calling.draft.comment")}
            </Button>
            <TakeOver {...{ ticket, draft, mine, onMode }} />
          </Foot>
        </>
      )}
    </article>
  );
}

function Foot({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-2 py-2">
      {children}
    </div>
  );
}

/** Copied to mine, then it is mine to send; theirs stays theirs. */
function TakeOver({ ticket, draft, mine, onMode }: SharedDraftProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { mutate, isPending, error } = useWriteDraft(ticket.id, draft.kind);
  if (mine.includes(draft.kind))
    return <p className="min-w-0 flex-1 text-1 text-pretty text-ink-soft">{t("calling.draft.have_own")}</p>;
  const take = () => mutate({ saving: savingOf(draft, draft.html) }, { onSuccess: () => onMode(draft.kind) });
  return (
    <>
      {error !== null && <Trouble title={words(error)} />}
      <Button disabled={isPending} onClick={take}>
        {t("calling.draft.take_over")}
      </Button>
    </>
  );
}
