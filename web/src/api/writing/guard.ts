import type { GuardAnswer, GuardReading, SpellingAsked, Spellings } from "@guichet/contract/guard.ts";
import { useMutation } from "@tanstack/react-query";
import { ask, tell } from "../client.ts";

/**
 * What is asked of the guard while one writes; the rest it knows from the ticket. No language: it is that of the words,
 * and the ticket's where they are too few to tell.
 */
export type Writing = {
  text: string;
  kind: "reply" | "note";
  ticketId: string;
  attachments: readonly string[];
  recipients: readonly string[];
};

/** Outside the cache: what is being typed is read and forgotten, and a newer text cancels the reading of an older one. */
export function readWriting(writing: Writing, signal: AbortSignal): Promise<GuardReading> {
  return ask("POST", "/api/guard/readings", writing, signal);
}

export function useAnswerGuard() {
  return useMutation({ mutationFn: (answer: GuardAnswer) => tell("POST", "/api/guard/answers", answer) });
}

export function useSpellings() {
  return useMutation({
    mutationFn: (asked: SpellingAsked) => ask<Spellings>("POST", "/api/guard/spellings", asked),
  });
}
