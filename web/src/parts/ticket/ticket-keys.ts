import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMe } from "../../api/session.ts";
import { useEscape } from "../../ui/keys/escape.ts";
import { useActs } from "../acts/acts.ts";
import { keepSeen } from "../acts/recents.ts";
import { useEarlyKeysDone } from "../loading/early-keys.ts";
import { useTicketActing } from "./acting.ts";

type TicketHands = {
  ticket: TicketWithThread;
  mode: DraftKind | null;
  /** A dialog of the ticket is open. */
  isAsking: boolean;
  onMode: (mode: DraftKind | null) => void;
  onClose: () => void;
  onSnooze: () => void;
  onHandOver: () => void;
  onMacro: () => void;
};

/** What the keys and the palette do in an open ticket, and where the focus is afterwards. */
export function useTicketKeys({
  ticket,
  mode,
  isAsking,
  onMode,
  onClose,
  onSnooze,
  onHandOver,
  onMacro,
}: TicketHands): void {
  const { agentId } = useMe();
  const back = useWayBack(ticket.id);
  const latest = useRef(ticket);
  latest.current = ticket;
  const { mayHandOver, ...acting } = useTicketActing(ticket);
  const write = (kind: DraftKind) => {
    // It is open already, and the hand was elsewhere: what comes after the key is words.
    if (mode === kind) document.querySelector<HTMLElement>("[role=textbox][contenteditable=true]")?.focus();
    else onMode(kind);
  };
  useActs({
    ...acting,
    hand_over: mayHandOver ? onHandOver : undefined,
    reply: () => write("reply"),
    note: () => write("note"),
    macro: onMacro,
    close: ticket.closedAt === null ? onClose : undefined,
    snooze: ticket.closedAt === null ? onSnooze : undefined,
  });
  useEscape(mode === null ? back : () => onMode(null), "screen");
  useFocusKept(mode === null && !isAsking);
  useLanding(ticket.id);
  useEarlyKeysDone(ticket.id);
  useEffect(() => keepSeen(agentId, latest.current), [agentId]);
}

/** The ticket that one was led to: where the words of this one went, or what came of it. */
let landing: string | null = null;

/** Leads to another ticket, with the focus on its title: what was pressed went with the ticket one leaves. */
export function useReadingOn(): (ticketId: string) => void {
  const navigate = useNavigate();
  return (ticketId) => {
    landing = ticketId;
    void navigate({ to: "/tickets/$ticketId", params: { ticketId }, search: (before) => before });
  };
}

function useLanding(ticketId: string): void {
  useEffect(() => {
    const hasLanded = landing === ticketId;
    landing = null;
    if (hasLanded) onceShown(null, focusTitle);
  }, [ticketId]);
}

/** Out of the ticket, onto its row: the list is where it was. */
function useWayBack(ticketId: string): () => void {
  const navigate = useNavigate();
  const place = useSearch({ from: "/frame/desk" });
  return () => {
    const held = document.activeElement;
    void navigate({ to: "/", search: place }).then(() =>
      onceShown(held, () => {
        const row = document.querySelector<HTMLElement>(`[data-ticket-row="${ticketId}"]`);
        (row ?? document.getElementById("content"))?.focus();
      }),
    );
  };
}

/** A composer that goes, a dialog that closes under a key: the focus would fall on the page. It lands on the title. */
function useFocusKept(isAtRest: boolean): void {
  const wasAtRest = useRef(isAtRest);
  useEffect(() => {
    const hasComeBack = isAtRest && !wasAtRest.current;
    wasAtRest.current = isAtRest;
    if (!hasComeBack) return;
    onceShown(null, focusTitle);
  }, [isAtRest]);
}

const focusTitle = (): void => document.querySelector<HTMLElement>("[data-ticket-title]")?.focus();

/** The frame after the next one: a dialog gives the focus back in between. What else took it since keeps it. */
function onceShown(held: Element | null, act: () => void): void {
  const settle = () => {
    const now = document.activeElement;
    if (now === null || now === document.body || now === held) act();
  };
  requestAnimationFrame(() => requestAnimationFrame(settle));
}
