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
import { type Done, useSaving } from "../acts/doing.ts";
import { calledIn } from "../colleagues/called-in.ts";
import type { Guarding } from "../guard/guarding.ts";
import { unsettledIn } from "../guard/unsettled.ts";
import { useEcho } from "../later/typed-moment.tsx";
import type { Drafting } from "./drafting.ts";
import { type Press, useHeldPress } from "./held-press.ts";
import { useTakingBack } from "./taking-back.ts";

type Asked = {
  ticket: TicketWithThread;
  kind: DraftKind;
  drafting: Drafting;
  guarding: Guarding;
  /** No file is still on its way. */
  isWhole: boolean;
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
export function useSending({ ticket, kind, drafting, guarding, isWhole, onSent }: Asked): Sending {
  const queries = useQueryClient();
  const reply = useReply(ticket.id);
  const note = useNote(ticket.id);
  const [hasMoved, setHasMoved] = useState(false);
  const shown = useRef(0);
  const late = usePutOff(ticket.id);
  const saving = useSaving(onSent);
  const said = useSentWords(ticket.id);
  const { gather, isGathering } = useGathering(drafting, guarding);
  const holdBack = useHeldPress({
    writing: drafting.writing,
    guarding,
    isWhole,
    again: ({ closing, leavesAt }) => void (leavesAt === undefined ? send(closing) : putOff(leavesAt)),
  });
  const hold =
    (press: Press) =>
    (error: unknown): never => {
      drafting.resume();
      const unsettled = unsettledIn(error);
      if (unsettled !== null) {
        guarding.hold(unsettled);
        holdBack(press);
      }
      if (isRefused(error, "thread.moved")) {
        // The next press goes past what is shown now, and past nothing that comes after it.
        shown.current = entriesIn(error);
        setHasMoved(true);
        void queries.invalidateQueries({ queryKey: ticketKey(ticket.id) });
      }
      throw error;
    };
  const send = async (closing?: Closing) => {
    const leaving = await gather(shown.current);
    if (leaving === null) return holdBack({ closing });
    const { html, key, attachmentIds } = leaving;
    const { closeWith } = drafting.writing;
    const byMacro = closeWith === null ? undefined : { closeWith };
    const closed = closing ? { closeWith: closing.summary, closeDespite: closing.despite } : byMacro;
    saving.save(async () => {
      const act =
        kind === "note"
          ? note.mutateAsync({ key, html, attachmentIds, ...calledIn(html) })
          : reply.mutateAsync({ ...leaving, ...closed });
      const entry = await act.catch(hold({ closing }));
      await drafting.done();
      forgetDraft(queries, ticket.id, kind);
      return kind === "note" ? said.note() : said.reply(entry.id);
    });
  };
  const putOff = async (leavesAt: string) => {
    const leaving = await gather(shown.current);
    if (leaving === null) return holdBack({ leavesAt });
    saving.save(async () => {
      await late.mutateAsync({ reply: leaving, leavesAt }).catch(hold({ leavesAt }));
      await drafting.forget();
      return said.putOff(leavesAt);
    });
  };
  const { error, isPending } = saving;
  const isSaidElsewhere = isRefused(error, "thread.moved") || unsettledIn(error) !== null;
  return {
    send: (closing) => void send(closing),
    putOff: (leavesAt) => void putOff(leavesAt),
    isBusy: isPending || isGathering,
    hasMoved,
    error: isSaidElsewhere ? null : error,
  };
}

/**
 * All that leaves with the words; null when something must be settled first. The same words pressed twice are known by
 * their key; others are another message, even when nobody knows what became of the first.
 */
function useGathering(drafting: Drafting, guarding: Guarding) {
  const [isGathering, setIsGathering] = useState(false);
  const pressed = useRef({ words: "", key: "" });
  const gather = async (shown: number) => {
    const { attachments, word: _kept, closeWith: _summary, entriesSeen, ...words } = drafting.writing;
    const spoken = await guarding.vouch();
    if (spoken === null) return null;
    await drafting.settle();
    const attachmentIds = attachments.map((file) => file.id);
    const said = JSON.stringify([words, attachmentIds]);
    if (pressed.current.words !== said) pressed.current = { words: said, key: newKey() };
    const { key } = pressed.current;
    return {
      ...words,
      ...spoken,
      key,
      attachmentIds,
      entriesSeen: Math.max(entriesSeen, shown),
      anyway: false,
    };
  };
  return {
    isGathering,
    gather: async (shown: number) => {
      setIsGathering(true);
      return await gather(shown).finally(() => setIsGathering(false));
    },
  };
}

function entriesIn(error: unknown): number {
  const particulars = error instanceof Refused ? error.answer.particulars : {};
  return "entries" in particulars ? Number(particulars.entries) : 0;
}

/** What is said of words that have gone, and how they are called back. */
function useSentWords(ticketId: string) {
  const { t } = useTranslation();
  const me = useMe();
  const echo = useEcho();
  const takeBack = useTakingBack(ticketId);
  const { mutateAsync: callOff } = useCallOff(ticketId);
  const word = t("composer.undo");
  return {
    note: (): Done => ({ said: t("composer.note_added") }),
    reply: (entryId: string): Done => ({
      said: me.silent ? t("composer.sent_silent") : t("composer.sent"),
      seconds: Math.max(me.undoSeconds, 4),
      offers: { word, deed: takeBack(entryId) },
    }),
    putOff: (leavesAt: string): Done => ({
      said: t("composer.put_off", { when: echo(leavesAt) }),
      offers: { word, deed: async () => void (await callOff()) },
    }),
  };
}
