import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type DragEvent, lazy, type ReactNode, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import type { HouseMail } from "../../api/writing/house-mail.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useReview } from "../colleagues/sharing-draft.ts";
import { UnreachedLine } from "../colleagues/unreached-line.tsx";
import { GuardBand } from "../guard/guard-band.tsx";
import { actOn, useGuarding } from "../guard/guarding.ts";
import { useReadyWord } from "../guard/taking-ready-words.ts";
import type { ReadyWord } from "../promises/ready-word.ts";
import { ClosingLine } from "../writing/closing-line.tsx";
import { GreetingOffer } from "../writing/greeting-offer.tsx";
import { unfilledIn } from "../writing/unfilled.ts";
import { useAsking } from "./asking.ts";
import { useAttaching } from "./attaching.ts";
import { AttachmentTray } from "./attachment-tray.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerHead } from "./composer-head.tsx";
import { ComposerWarnings } from "./composer-warnings.tsx";
import { useDrafting, type Writing } from "./drafting.ts";
import { useSending } from "./sending.ts";

const RichEditor = lazy(async () => ({ default: (await part(import("./rich-editor.tsx"))).RichEditor }));

type ComposerPaneProps = {
  ticket: TicketWithThread;
  kind: DraftKind;
  draft: Draft | undefined;
  mail: HouseMail;
  onMode: (mode: DraftKind | null) => void;
  onWriting: (kind: DraftKind | null) => void;
  onMacro: () => void;
  /** A message prepared elsewhere on the screen, to be put among the words. */
  ready: ReadyWord | null;
  onReadyTaken: () => void;
  /** Who else is here: on a phone the composer covers all the rest. */
  presence: ReactNode;
};

const papers = { reply: "border-line-strong bg-paper", note: "border-note-line bg-note" };

export function ComposerPane(props: ComposerPaneProps) {
  const { ticket, kind, draft, mail, onMode, onWriting, onMacro, presence } = props;
  const { t } = useTranslation();
  const drafting = useDrafting({ ticket, kind, draft, mail });
  const { writing, change } = drafting;
  const guarding = useGuarding({
    ticket,
    kind,
    word: writing.word,
    onWord: (word) => change({ word }),
    ...surroundings(writing),
  });
  const attaching = useAttaching(writing.attachments, (attachments) => change({ attachments }));
  const isWhole = attaching.onTheirWay.every((file) => file.problem !== undefined);
  const sending = useSending({ ticket, kind, drafting, guarding, isWhole, onSent: () => onMode(null) });
  const review = useReview(ticket.id, drafting);
  useReadyWord(guarding, { ...props, onCloseWith: (closeWith) => change({ closeWith }) });
  const hasWords = writing.html !== "" || writing.attachments.length > 0;
  // A file on its way is waited for: a message without its attachment is the classic regret.
  const isReady = hasWords && isWhole && !sending.isBusy && (kind === "note" || writing.to.length > 0);
  const asking = useAsking({ ticket, kind, isReady, sending });
  useEffect(() => {
    onWriting(hasWords ? kind : null);
    return () => onWriting(null);
  }, [kind, hasWords, onWriting]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    attaching.add([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label={t(`composer.${kind}`)}
      className="fixed inset-0 z-30 flex flex-col bg-raised md:static md:max-h-3/5 md:px-6 md:pb-5"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="px-3 md:px-0">{presence}</div>
      <div className={`flex min-h-0 flex-1 flex-col md:rounded-std md:border ${papers[kind]}`}>
        <ComposerHead
          kind={kind}
          readOnly={ticket.readOnly}
          writing={writing}
          mail={mail}
          onMode={onMode}
          onChange={change}
        />
        <Suspense fallback={<EditorComing />}>
          <RichEditor
            start={writing.html}
            ticketId={ticket.id}
            label={t(kind === "note" ? "composer.note_text" : "composer.reply_text", {
              name: ticket.customer.name,
            })}
            placeholder={t(`composer.placeholder_${kind}`)}
            language={ticket.language}
            isHeld={sending.isBusy}
            onChange={(html) => change({ html })}
            onFiles={attaching.add}
            onSend={asking.press}
            onAct={(isOther) => actOn(guarding, isOther)}
            onHand={guarding.onHand}
            onStir={guarding.onStir}
            onRest={guarding.onRest}
            onReview={kind === "reply" ? review : null}
            foot={
              <ComposerFoot
                {...{ ticket, kind, hasWords, isReady, drafting, sending, asking, onMode, onMacro }}
                isShared={(draft?.sharedAt ?? null) !== null}
                onFiles={attaching.add}
              />
            }
          >
            {kind === "reply" && !hasWords && (
              <GreetingOffer ticket={ticket} mail={mail} hand={guarding.hand} />
            )}
            <GuardBand ticket={ticket} kind={kind} guarding={guarding} />
            {writing.closeWith !== null && kind === "reply" && (
              <ClosingLine summary={writing.closeWith} onDrop={() => change({ closeWith: null })} />
            )}
            {kind === "note" && <UnreachedLine ticketId={ticket.id} html={writing.html} />}
            <AttachmentTray attaching={attaching} attachments={writing.attachments} />
            <ComposerWarnings
              {...{ ticket, kind, sending }}
              seen={writing.entriesSeen}
              unfilled={unfilledIn(writing.html)}
              broughtBack={draft?.broughtBack ?? null}
            />
          </RichEditor>
        </Suspense>
      </div>
    </section>
  );
}

/** What the guard should know of a message besides its words. */
const surroundings = ({ attachments, to, cc, bcc }: Writing) => ({
  attachments: attachments.map((file) => file.name),
  recipients: [...to, ...cc, ...bcc],
});

function EditorComing() {
  const { t } = useTranslation();
  return (
    <div data-field-coming="" className="px-3 py-2">
      <Skeleton label={t("composer.loading")} lines={["w-3/5", "w-2/5"]} />
    </div>
  );
}
