import type { DraftKind } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDrafts } from "../../api/thread.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { ComposerModes } from "./composer-modes.tsx";
import { ComposerPane } from "./composer-pane.tsx";

type ComposerProps = {
  ticket: TicketWithThread;
  mode: DraftKind | null;
  onMode: (mode: DraftKind | null) => void;
  onWriting: (isWriting: boolean) => void;
  /** Who else is here and who is answering, in sight of whoever writes. */
  presence: ReactNode;
};

/** At rest, one line that says where to write; open, all of it. The editor's code comes with the first word. */
export function Composer({ ticket, mode, onMode, onWriting, presence }: ComposerProps) {
  const { t } = useTranslation();
  const drafts = useDrafts(ticket.id);
  if (mode === null || drafts.isPending) {
    return (
      <>
        <div className="px-3 md:px-6">{presence}</div>
        <Resting drafts={mode === null ? (drafts.data?.items ?? []) : []} onMode={onMode} />
      </>
    );
  }
  if (drafts.isError) {
    return (
      <div className="p-4">
        <Trouble
          title={t("failures.cut")}
          action={<Button onClick={() => void drafts.refetch()}>{t("words.try_again")}</Button>}
        />
      </div>
    );
  }
  return (
    <ComposerPane
      key={mode}
      ticket={ticket}
      kind={mode}
      draft={drafts.data.items.find((draft) => draft.kind === mode)}
      onMode={onMode}
      onWriting={onWriting}
      presence={presence}
    />
  );
}

type RestingProps = {
  drafts: readonly { kind: DraftKind; html: string }[];
  onMode: (mode: DraftKind) => void;
};

function Resting({ drafts, onMode }: RestingProps) {
  const { t } = useTranslation();
  const draft = drafts.find((each) => each.kind === "reply") ?? drafts[0];
  const begun = draft === undefined ? "" : plain(draft.html);
  return (
    <div className="px-3 pb-3 md:px-6 md:pb-5">
      <div className="rounded-std border border-line-strong bg-paper">
        <ComposerModes mode={null} onMode={onMode} />
        <button
          type="button"
          onClick={() => onMode(draft?.kind ?? "reply")}
          className="block min-h-9 w-full truncate px-3 pb-2 text-left text-3 text-ink-soft"
        >
          {begun === "" ? t("composer.placeholder_reply") : begun}
        </button>
      </div>
    </div>
  );
}

function plain(html: string): string {
  // An inert document: nothing in it runs or loads.
  return new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
}
