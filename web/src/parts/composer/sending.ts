import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused, newKey, Refused } from "../../api/client.ts";
import { useMe } from "../../api/session.ts";
import { forgetDraft, useNote, useReply } from "../../api/thread.ts";
import { ticketKey } from "../../api/tickets.ts";
import { useToast } from "../../ui/toast.tsx";
import type { Guarding } from "../guard/guarding.ts";
import { unsettledIn } from "../guard/unsettled.ts";
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
  send: (closeWith?: string) => void;
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
  const say = useSentWords(ticket.id);
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
  const send = async (closeWith?: string) => {
    const { html, to, cc, bcc, quotesHistory, attachments, entriesSeen } = drafting.writing;
    const attachmentIds = attachments.map((file) => file.id);
    const spoken = await guarding.vouch();
    if (spoken === null) return;
    await drafting.settle();
    const words = { key: key.current, html, attachmentIds };
    const closing = closeWith === undefined ? {} : { closeWith };
    const leaving =
      kind === "note"
        ? note.mutateAsync({ ...words, mentions: [] })
        : reply.mutateAsync({
            ...words,
            ...spoken,
            to,
            cc,
            bcc,
            quotesHistory,
            entriesSeen: Math.max(entriesSeen, shown.current),
            anyway: false,
            ...closing,
          });
    // A promise rather than callbacks: it is told even to someone who has gone on to another ticket.
    await leaving.then((entry) => sent(entry.id), failed);
  };
  const act = kind === "note" ? note : reply;
  const isSaidElsewhere = isRefused(act.error, "thread.moved") || unsettledIn(act.error) !== null;
  const error = isSaidElsewhere ? null : act.error;
  return { send: (closeWith) => void send(closeWith), isBusy: act.isPending, hasMoved, error };
}

function entriesIn(error: unknown): number {
  const particulars = error instanceof Refused ? error.answer.particulars : {};
  return "entries" in particulars ? Number(particulars.entries) : 0;
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
