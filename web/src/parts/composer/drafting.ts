import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { Attachment } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useEffect, useRef, useState } from "react";
import { useMe } from "../../api/session.ts";
import { useDropDraft, useSaveDraft } from "../../api/thread.ts";
import type { HouseMail } from "../../api/writing/house-mail.ts";
import { noWord, type Word } from "../guard/word.ts";
import { type DraftSaver, type DraftStatus, makeDraftSaver } from "./draft-saver.ts";
import { replyRecipients } from "./recipients.ts";

export type Writing = {
  html: string;
  to: string[];
  cc: string[];
  bcc: string[];
  /** With the earlier messages under it; null as the inbox does. */
  quotesHistory: boolean | null;
  /** What it promises besides its words. */
  word: Word;
  attachments: Attachment[];
  /** The ticket is closed with this summary by the press that sends: kept by this browser only. */
  closeWith: string | null;
  /** Entries the thread had when the writing began. */
  entriesSeen: number;
};

export type Drafting = {
  writing: Writing;
  status: DraftStatus;
  change: (part: Partial<Writing>) => void;
  /** Before a colleague reads it: what is typed is on the server. */
  keep: () => Promise<void>;
  /** Before sending: nothing of the draft is on its way any more. */
  settle: () => Promise<void>;
  /** It did not leave: it is kept again. */
  resume: () => void;
  /** The server has it whole, to send at its hour: this browser forgets it. */
  forget: () => Promise<void>;
  /** Sent: nothing of it is a draft any more. */
  done: () => Promise<void>;
  discard: () => Promise<void>;
};

type Asked = { ticket: TicketWithThread; kind: DraftKind; draft: Draft | undefined; mail: HouseMail };

/** What is being written, kept in this browser at each key and on the server as soon as the hand rests. */
export function useDrafting({ ticket, kind, draft, mail }: Asked): Drafting {
  const { agentId } = useMe();
  const place = placeOf(agentId, ticket.id, kind);
  const [kept] = useState(() => keptHere(agentId, ticket.id, kind));
  const [writing, setWriting] = useState(() => kept ?? found(draft) ?? begun(ticket, kind, mail));
  const [status, setStatus] = useState<DraftStatus>(draft === undefined ? "idle" : "saved");
  const { mutateAsync: drop } = useDropDraft(ticket.id, kind);
  const { mutateAsync: save } = useSaveDraft(ticket.id, kind);
  const saver = useRef<DraftSaver<Writing>>(undefined);
  saver.current ??= makeDraftSaver(async (words) => {
    const { attachments, closeWith: _here, ...rest } = words;
    await save({ ...rest, attachmentIds: attachments.map((file) => file.id) });
    sessionStorage.removeItem(place);
  }, setStatus);
  useTakingOver(place, saver.current);
  // What an ended session or a reload kept from the server is brought there at once.
  useEffect(() => {
    if (kept) saver.current?.note(kept);
  }, [kept]);
  useEffect(() => {
    const here = spotOf(ticket.id, kind);
    const keep = async () => saver.current?.flush();
    keeping.set(here, keep);
    return () => {
      if (keeping.get(here) === keep) keeping.delete(here);
    };
  }, [ticket.id, kind]);
  const latest = useRef(writing);
  const wasResumed = useRef(false);
  const forget = async () => {
    await saver.current?.stop();
    sessionStorage.removeItem(place);
  };
  return {
    writing,
    status,
    change: (part) => {
      latest.current = { ...latest.current, ...part };
      setWriting(latest.current);
      sessionStorage.setItem(place, JSON.stringify(latest.current));
      saver.current?.note(latest.current);
    },
    keep: async () => saver.current?.flush(),
    settle: async () => saver.current?.stop(),
    resume: () => {
      wasResumed.current = true;
      saver.current?.note(latest.current);
    },
    forget,
    done: async () => {
      await forget();
      // The press that seemed to fail had sent it: what was kept since would come back from the dead.
      if (wasResumed.current) await drop().catch(() => undefined);
    },
    discard: async () => {
      await forget();
      await drop();
    },
  };
}

/** Composers that were left, and that go on until their last words are saved; by the place of these words. */
const left = new Map<string, DraftSaver<Writing>>();

/** One place, one saver: what a cut kept from leaving never comes over what has been typed there since. */
function useTakingOver(place: string, saver: DraftSaver<Writing>): void {
  useEffect(() => {
    const before = left.get(place);
    left.delete(place);
    // Not waited for: what hangs on a dead line would hold up what is typed now.
    if (before !== saver) void before?.stop();
    return () => {
      left.set(place, saver);
      const forget = () => left.get(place) === saver && !saver.isBehind() && left.delete(place);
      void saver.flush().then(forget);
    };
  }, [place, saver]);
}

/** Where somebody writes now, and how what they typed is brought to the server at once. */
const keeping = new Map<string, () => Promise<void>>();

/** Before the server joins other words to a draft: what is typed here is there. */
export const keepTyped = async (ticketId: string, kind: DraftKind): Promise<void> =>
  keeping.get(spotOf(ticketId, kind))?.();

const spotOf = (ticketId: string, kind: DraftKind): string => `${ticketId}.${kind}`;

/** A counter's browser serves several people: what one wrote is nobody else's to find or to send. */
function placeOf(agentId: string, ticketId: string, kind: DraftKind): string {
  return `guichet.writing.${agentId}.${spotOf(ticketId, kind)}`;
}

/** Words that a cut, an ended session or a reload kept from reaching the server. */
export function keptHere(agentId: string, ticketId: string, kind: DraftKind): Writing | undefined {
  const kept = sessionStorage.getItem(placeOf(agentId, ticketId, kind));
  if (kept === null) return undefined;
  const writing = JSON.parse(kept);
  return { ...unwritten, ...writing, word: writing.word ?? noWord };
}

/** As the server kept it, wherever it was begun. */
function found(draft: Draft | undefined): Writing | undefined {
  if (draft === undefined) return undefined;
  const { html, to, cc, bcc, quotesHistory, attachments, entriesSeen, word } = draft;
  return { ...unwritten, html, to, cc, bcc, quotesHistory, attachments, entriesSeen, word: word ?? noWord };
}

const unwritten = { html: "", bcc: [], quotesHistory: null, closeWith: null, attachments: [], word: noWord };

function begun(ticket: TicketWithThread, kind: DraftKind, mail: HouseMail): Writing {
  const { to, cc } = kind === "reply" ? replyRecipients(ticket, mail) : { to: [], cc: [] };
  return { ...unwritten, to, cc, entriesSeen: ticket.entries };
}
