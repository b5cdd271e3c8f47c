import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useDrafts } from "../../api/thread.ts";
import { useHouseMail } from "../../api/writing/house-mail.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { HeldDraft } from "../colleagues/held-draft.tsx";
import { SharedDrafts } from "../colleagues/shared-drafts.tsx";
import type { ReadyWord } from "../promises/ready-word.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { WaitingReply } from "../writing/waiting-reply.tsx";
import { ComposerModes } from "./composer-modes.tsx";
import { ComposerPane } from "./composer-pane.tsx";
import { keptHere } from "./drafting.ts";

type ComposerProps = {
  ticket: TicketWithThread;
  mode: DraftKind | null;
  onMode: (mode: DraftKind | null) => void;
  onWriting: (kind: DraftKind | null) => void;
  /** Words and acts in one command. */
  onMacro: () => void;
  ready: ReadyWord | null;
  onReadyTaken: () => void;
  /** Who else is here and who is answering, in sight of whoever writes. */
  presence: ReactNode;
};

/** At rest, one line that says where to write; open, all of it. The editor's code comes with the first word. */
export function Composer(props: ComposerProps) {
  const { ticket, mode, onMode, presence } = props;
  const { t } = useTranslation();
  const { agentId } = useMe();
  const drafts = useDrafts(ticket.id);
  const all = drafts.data?.items ?? [];
  const mine = all.filter((draft) => draft.by.id === agentId);
  const words = useRefusalWords();
  const { mail, isPending } = useHouseMail(ticket.inbox);
  const begun = begunIn(agentId, ticket.id, mine);
  const shared = (
    <SharedDrafts
      // The same one whether the composer rests or not: the draft that one comments stays open.
      key="shared"
      ticket={ticket}
      drafts={all.filter((draft) => draft.by.id !== agentId)}
      mine={begun === null ? [] : [...mine.map(({ kind }) => kind), begun.kind]}
      onMode={onMode}
    />
  );
  if (mode === null || drafts.isPending || isPending) {
    return (
      <>
        <div data-field-coming={mode === null ? undefined : ""} className="px-3 md:px-6">
          {presence}
        </div>
        {shared}
        <Resting begun={mode === null ? begun : null} readOnly={ticket.readOnly} onMode={onMode} />
      </>
    );
  }
  if (drafts.isError) {
    return (
      <div className="p-4">
        <Trouble
          title={words(drafts.error)}
          action={<Button onClick={() => void drafts.refetch()}>{t("words.try_again")}</Button>}
        />
      </div>
    );
  }
  const draft = mine.find(({ kind }) => kind === mode);
  if (draft !== undefined && draft.leavesAt !== null)
    return <WaitingReply ticketId={ticket.id} draft={draft} onSent={() => onMode(null)} />;
  if (draft !== undefined && draft.holder.id !== agentId)
    return <HeldDraft ticketId={ticket.id} draft={draft} />;
  return (
    <>
      {shared}
      <ComposerPane {...props} key={mode} kind={mode} draft={draft} mail={mail} />
    </>
  );
}

type Begun = { kind: DraftKind; words: string };

/** What waits for its end in this ticket, the reply first; this browser's own words are the latest. */
function begunIn(agentId: string, ticketId: string, drafts: readonly Draft[]): Begun | null {
  for (const kind of ["reply", "note"] as const) {
    const html = keptHere(agentId, ticketId, kind)?.html ?? drafts.find((draft) => draft.kind === kind)?.html;
    const words = html === undefined ? "" : plain(html);
    if (words !== "") return { kind, words };
  }
  return null;
}

type RestingProps = { begun: Begun | null; readOnly: boolean; onMode: (mode: DraftKind) => void };

function Resting({ begun, readOnly, onMode }: RestingProps) {
  const { t } = useTranslation();
  return (
    <div className="px-3 pb-3 md:px-6 md:pb-5">
      <div className="rounded-std border border-line-strong bg-paper">
        <ComposerModes mode={null} readOnly={readOnly} onMode={onMode} />
        <button
          type="button"
          onClick={() => onMode(begun?.kind ?? "reply")}
          className={`min-h-9 w-full px-3 pb-2 text-left text-3 ${readOnly && begun === null ? "text-pretty" : "truncate"} ${begun === null ? "text-ink-faint" : ""}`}
        >
          {begun?.words ?? t(readOnly ? "composer.read_only" : "composer.placeholder_reply")}
        </button>
      </div>
    </div>
  );
}

function plain(html: string): string {
  // An inert document: nothing in it runs or loads.
  // Two paragraphs are two, on one line too.
  const spaced = html.replaceAll(/<(?:br|\/p|\/li|\/h\d)\b/gu, " $&");
  return (new DOMParser().parseFromString(spaced, "text/html").body.textContent ?? "").trim();
}
