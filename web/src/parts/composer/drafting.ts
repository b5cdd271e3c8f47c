import type { Draft, DraftKind } from "@guichet/contract/drafts.ts";
import type { Attachment } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useEffect, useRef, useState } from "react";
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
  /** Sent: this browser forgets it too. */
  done: () => void;
  discard: () => Promise<void>;
};

type Asked = { ticket: TicketWithThread; kind: DraftKind; draft: Draft | undefined; mail: HouseMail };

/** What is being written, kept in this browser at each key and on the server as soon as the hand rests. */
export function useDrafting({ ticket, kind, draft, mail }: Asked): Drafting {
  const place = placeOf(ticket.id, kind);
  const [writing, setWriting] = useState(
    () => keptHere(ticket.id, kind) ?? found(draft) ?? begun(ticket, kind, mail),
  );
  const [status, setStatus] = useState<DraftStatus>(draft === undefined ? "idle" : "saved");
  const { mutateAsync: drop } = useDropDraft(ticket.id, kind);
  const { mutateAsync: save } = useSaveDraft(ticket.id, kind);
  const saver = useRef<DraftSaver<Writing>>(undefined);
  saver.current ??= makeDraftSaver(async (words) => {
    const { attachments, closeWith: _here, ...rest } = words;
    await save({ ...rest, attachmentIds: attachments.map((file) => file.id) });
    sessionStorage.removeItem(place);
  }, setStatus);
  useEffect(() => () => void saver.current?.flush(), []);
  const latest = useRef(writing);
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
    done: () => sessionStorage.removeItem(place),
    discard: async () => {
      await saver.current?.stop();
      sessionStorage.removeItem(place);
      await drop();
    },
  };
}

function placeOf(ticketId: string, kind: DraftKind): string {
  return `guichet.writing.${ticketId}.${kind}`;
}

/** Words that a cut, an ended session or a reload kept from reaching the server. */
export function keptHere(ticketId: string, kind: DraftKind): Writing | undefined {
  const kept = sessionStorage.getItem(placeOf(ticketId, kind));
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
