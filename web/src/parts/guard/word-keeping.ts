import { noWord, type Word } from "./word.ts";

const place = (ticketId: string): string => `guichet.word.${ticketId}`;
const sentPlace = (ticketId: string): string => `guichet.word-sent.${ticketId}`;

/** Kept in this browser beside the draft: the server keeps its words, not yet what they promise. */
export function wordKept(ticketId: string): Word {
  const found = localStorage.getItem(place(ticketId));
  return found === null ? noWord : { ...noWord, ...JSON.parse(found) };
}

export function keepWord(ticketId: string, word: Word): void {
  if (word === noWord) localStorage.removeItem(place(ticketId));
  else localStorage.setItem(place(ticketId), JSON.stringify(word));
}

/** Sent, it waits aside for as long as the message can be taken back. */
export function setWordAside(ticketId: string): void {
  const kept = localStorage.getItem(place(ticketId));
  localStorage.removeItem(place(ticketId));
  if (kept === null) sessionStorage.removeItem(sentPlace(ticketId));
  else sessionStorage.setItem(sentPlace(ticketId), kept);
}

/** The message came back, and what it promised with it. */
export function takeWordBack(ticketId: string): void {
  const aside = sessionStorage.getItem(sentPlace(ticketId));
  if (aside !== null) localStorage.setItem(place(ticketId), aside);
  sessionStorage.removeItem(sentPlace(ticketId));
}
