import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useReadWhenOpened } from "../../api/people/notifications.ts";
import { part } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { useTimesTakenBack } from "../../api/thread.ts";
import { PrintedTicket } from "../../parts/acts/printed-ticket.tsx";
import { WaitingApprovals } from "../../parts/approvals/approval-requests.tsx";
import { useClosingWord } from "../../parts/composer/closing-word.ts";
import { Composer } from "../../parts/composer/composer.tsx";
import { useAfterPaint } from "../../parts/loading/after-paint.ts";
import { usePresence } from "../../parts/loading/live.tsx";
import type { ReadyWord } from "../../parts/promises/ready-word.ts";
import { SpamBand } from "../../parts/relations/spam-band.tsx";
import { WaitingHandover } from "../../parts/ticket/handover-cards.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { useTicketKeys } from "../../parts/ticket/ticket-keys.ts";
import { type Side, TicketSide } from "../../parts/ticket/ticket-side.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Briefing } from "./briefing.tsx";
import { PresenceLine } from "./presence-line.tsx";
import { Thread } from "./thread.tsx";
import { TicketBar, TicketHead } from "./ticket-header.tsx";
import { ComposerPlace, SidePlace } from "./ticket-skeleton.tsx";

const SnoozeDialog = lazy(async () => ({
  default: (await part(import("../../parts/later/snooze-dialog.tsx"))).SnoozeDialog,
}));
const HandoverDialog = lazy(async () => ({
  default: (await part(import("../../parts/ticket/handover-dialog.tsx"))).HandoverDialog,
}));
const AskingMacro = lazy(async () => ({
  default: (await part(import("../../parts/writing/asking-macro.tsx"))).AskingMacro,
}));
const ClosingDialog = lazy(async () => ({
  default: (await part(import("../../parts/composer/closing-dialog.tsx"))).ClosingDialog,
}));

export function OpenTicket({ ticket }: { ticket: TicketWithThread }) {
  const [mode, write] = useState<DraftKind | null>(null);
  // Where one only reads, whatever asks to write writes to colleagues.
  const setMode = (next: DraftKind | null) => write(next !== null && ticket.readOnly ? "note" : next);
  const [writing, setWriting] = useState<DraftKind | null>(null);
  const [asking, setAsking] = useState<"closing" | "snooze" | "handover" | "relay" | "macro" | null>(null);
  const [side, setSide] = useState<Side>(null);
  const [ready, setReady] = useState<ReadyWord | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const timesTakenBack = useTimesTakenBack(ticket.id);
  const people = usePresence(ticket.id, writing);
  const putInReply = (words: ReadyWord) => {
    setReady(words);
    setMode("reply");
  };
  useReopenedComposer(timesTakenBack, setMode);
  useReadWhenOpened(ticket.id);
  useClosingWord(ticket.id, ticket.closedAt);
  usePageTitle(`${speakable(ticket.reference)} ${ticket.subject}`, useMe().companyName);
  const onClose = () => setAsking("closing");
  const onSnooze = () => setAsking("snooze");
  const onHandOver = () => setAsking("handover");
  const onMacro = () => setAsking("macro");
  const isAsking = asking !== null;
  const isPainted = useAfterPaint();
  useTicketKeys({ ticket, mode, isAsking, onMode: setMode, onClose, onSnooze, onHandOver, onMacro });
  return (
    <div className="relative flex h-full">
      <article className="flex h-full min-w-0 flex-1 flex-col">
        <TicketBar
          ticket={ticket}
          people={people}
          title={title}
          onClose={onClose}
          onSnooze={onSnooze}
          onHandOver={onHandOver}
          onCard={() => setSide("card")}
        />
        <Thread
          ticket={ticket}
          head={<TicketHead ticket={ticket} title={title} onReady={putInReply} />}
          foot={<Waiting ticketId={ticket.id} />}
        >
          <SpamBand ticket={ticket} />
          <Briefing ticket={ticket} onRelay={() => setAsking("relay")} onReady={putInReply} />
        </Thread>
        {isPainted ? (
          <Composer
            key={timesTakenBack}
            ticket={ticket}
            mode={mode}
            onMode={setMode}
            onWriting={setWriting}
            onMacro={onMacro}
            ready={ready}
            onReadyTaken={() => setReady(null)}
            presence={<PresenceLine people={people} />}
          />
        ) : (
          <ComposerPlace />
        )}
      </article>
      {isPainted ? (
        <TicketSide ticket={ticket} side={side} onSide={setSide} onReady={putInReply} />
      ) : (
        <SidePlace />
      )}
      <PrintedTicket ticket={ticket} />
      <Suspense>
        {asking === "closing" && <ClosingDialog ticket={ticket} onDone={() => setAsking(null)} />}
        {(asking === "handover" || asking === "relay") && (
          <HandoverDialog
            ticket={ticket}
            because={asking === "relay" ? "protection" : ""}
            onDone={() => setAsking(null)}
          />
        )}
        {asking === "macro" && (
          <AskingMacro
            ticket={ticket}
            mode={mode}
            onWords={(words) => {
              setReady(words);
              setMode(mode ?? "reply");
            }}
            onDone={() => setAsking(null)}
          />
        )}
        {asking === "snooze" && <SnoozeDialog ticket={ticket} onDone={() => setAsking(null)} />}
      </Suspense>
    </div>
  );
}

/** What waits for somebody's word in this ticket. */
function Waiting({ ticketId }: { ticketId: string }) {
  return (
    <>
      <WaitingApprovals ticketId={ticketId} />
      <WaitingHandover ticketId={ticketId} />
    </>
  );
}

/** What was sent and taken back shows at once, where it can be changed. */
function useReopenedComposer(timesTakenBack: number, onMode: (mode: DraftKind) => void): void {
  const known = useRef(timesTakenBack);
  useEffect(() => {
    if (timesTakenBack === known.current) return;
    known.current = timesTakenBack;
    onMode("reply");
  }, [timesTakenBack, onMode]);
}
