import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { Closing, TicketWithThread } from "@guichet/contract/tickets.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused, newKey, Refused } from "../../api/client.ts";
import { useMe } from "../../api/session.ts";
import { forgetDraft, useNote, useReply } from "../../api/thread.ts";
import { ticketKey } from "../../api/tickets.ts";
import { useCallOff, usePutOff } from "../../api/writing/late.ts";
import { useToast } from "../../ui/toast.tsx";
import { calledIn } from "../colleagues/called-in.ts";
import type { Guarding } from "../guard/guarding.ts";
import { unsettledIn } from "../guard/unsettled.ts";
import { useEcho } from "../later/typed-moment.tsx";
import type { Drafting } from "./drafting.ts";
import { useTakingBack } from "./taking-back.ts";

type Asked = {
  ticket: TicketWithThread;
  kind: DraftKind;
  drafting: Drafting;
  guarding: Guarding;
  onSent: () => void;
};
export type Sending = {
  send: (closing?: Closing) => void;
  /** Leaves by itself at this hour. */
  putOff: (leavesAt: string) => void;
  isBusy: boolean;
  /** The server refused because the thread moved: its new words are shown, the next press goes through. */
  hasMoved: boolean;
  error: unknown;
};

/** Sends what is written, once however often it is pressed, and lets it be taken back. */
export function useSending({ ticket, kind, drafting, guarding, onSent }: Asked): Sending {
  const queries = useQueryClient();
  const reply = useReply(ticket.id);
  const note = useNote(ticket.id);
  const [hasMoved, setHasMoved] = useState(false);
  const key = useRef(newKey());
  const shown = useRef(0);
  const late = usePutOff(ticket.id);
  const say = useSentWords(ticket.id);
  const sayLate = useLateWords(ticket.id);
  const sent = (entryId: string) => {
    drafting.done();
    forgetDraft(queries, ticket.id, kind);
    say(kind, entryId);
    onSent();
  };
  const failed = (error: unknown) => {
    const unsettled = unsettledIn(error);
    if (unsettled !== null) guarding.hold(unsettled);
    if (!isRefused(error, "thread.moved")) return;
    // The next press goes past what is shown now, and past nothing that comes after it.
    shown.current = entriesIn(error);
    setHasMoved(true);
    void queries.invalidateQueries({ queryKey: ticketKey(ticket.id) });
  };
  /** All that leaves with the words; null when something must be settled first. */
  const gather = async () => {
    const { attachments, word: _kept, closeWith: _summary, entriesSeen, ...words } = drafting.writing;
    const spoken = await guarding.vouch();
    if (spoken === null) return null;
    await drafting.settle();
    const attachmentIds = attachments.map((file) => file.id);
    const seen = Math.max(entriesSeen, shown.current);
    return { ...words, ...spoken, key: key.current, attachmentIds, entriesSeen: seen, anyway: false };
  };
  const send = async (closing?: Closing) => {
    const leaving = await gather();
    if (leaving === null) return;
    const { html, attachmentIds } = leaving;
    const { closeWith } = drafting.writing;
    const byMacro = closeWith === null ? undefined : { closeWith };
    const closed = closing ? { closeWith: closing.summary, closeDespite: closing.despite } : byMacro;
    const act =
      kind === "note"
        ? note.mutateAsync({ key: key.current, html, attachmentIds, ...calledIn(html) })
        : reply.mutateAsync({ ...leaving, ...closed });
    // A promise rather than callbacks: it is told even to someone who has gone on to another ticket.
    await act.then((entry) => sent(entry.id), failed);
  };
  const putOff = async (leavesAt: string) => {
    const leaving = await gather();
    if (leaving === null) return;
    await late.mutateAsync({ reply: leaving, leavesAt }).then(() => {
      drafting.done();
      sayLate(leavesAt);
      onSent();
    }, failed);
  };
  const replying = late.error === null && !late.isPending ? reply : late;
  const act = kind === "note" ? note : replying;
  const isSaidElsewhere = isRefused(act.error, "thread.moved") || unsettledIn(act.error) !== null;
  const error = isSaidElsewhere ? null : act.error;
  return {
    send: (closing) => void send(closing),
    putOff: (leavesAt) => void putOff(leavesAt),
    isBusy: act.isPending,
    hasMoved,
    error,
  };
}

function entriesIn(error: unknown): number {
  const particulars = error instanceof Refused ? error.answer.particulars : {};
  return "entries" in particulars ? Number(particulars.entries) : 0;
}

function useLateWords(ticketId: string): (leavesAt: string) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const echo = useEcho();
  const { mutate: callOff } = useCallOff(ticketId);
  return (leavesAt) =>
    toast({
      text: t("composer.put_off", { when: echo(leavesAt) }),
      act: { label: t("composer.undo"), onPress: () => callOff() },
    });
}

function useSentWords(ticketId: string): (kind: DraftKind, entryId: string) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const me = useMe();
  const takeBack = useTakingBack(ticketId);
  return (kind, entryId) => {
    if (kind === "note") {
      toast({ text: t("composer.note_added") });
      return;
    }
    toast({
      text: me.silent ? t("composer.sent_silent") : t("composer.sent"),
      seconds: Math.max(me.undoSeconds, 4),
      act: { label: t("composer.undo"), onPress: () => takeBack(entryId) },
    });
  };
}
