import type { Closing } from "@guichet/contract/tickets.ts";
import { useEffect, useRef } from "react";
import type { Guarding } from "../guard/guarding.ts";
import type { Writing } from "./drafting.ts";

/** What a press on Send asked for. */
export type Press = { closing?: Closing | undefined; leavesAt?: string };

type Asked = {
  writing: Writing;
  guarding: Guarding;
  /** No file is still on its way. */
  isWhole: boolean;
  again: (press: Press) => void;
};

/**
 * Send raised a question: its answer is the end of the same press, and nobody presses twice. Only of the very words that
 * were pressed, when nothing else is open, and never with a date that we proposed and nobody looked at.
 */
export function useHeldPress({ writing, guarding, isWhole, again }: Asked): (press: Press) => void {
  const held = useRef<{ press: Press; said: string; answers: object } | null>(null);
  const said = saidIn(writing);
  const { answers } = guarding.word;
  const { questions, stops, chips } = guarding.settled;
  const isOpen = questions.length + stops.length > 0;
  useEffect(() => {
    const { current } = held;
    if (current === null || (current.said === said && (current.answers === answers || isOpen))) return;
    held.current = null;
    if (current.said === said && isWhole && !chips.some((chip) => chip.isDateProposed)) again(current.press);
  });
  return (press) => {
    held.current = { press, said, answers };
  };
}

/** All that leaves but what is answered beside it. */
function saidIn({ word: _answered, attachments, ...words }: Writing): string {
  return JSON.stringify([words, attachments.map((file) => file.id)]);
}
