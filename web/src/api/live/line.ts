import type { LiveMessage, LiveWord, PersonThere } from "@guichet/contract/live.ts";
import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../session.ts";
import { applyFact, forgetTicket, readHeads, readWhatStands } from "./facts.ts";

export type Line = { say: (word: LiveWord) => void; close: () => void };

const firstWait = 500;
const longestWait = 10_000;
const gathering = 250;
const signedOut = 4401;
const tooFarBack = 4410;

/** Who is where, by ticket: held for as long as the desk is open, whichever screen is. */
export type WhoIsWhere = Readonly<Record<string, readonly PersonThere[]>>;
export const presenceKey = ["presence"];

/**
 * Keeps a line open to what happens. A cut costs nothing: the line comes back and resumes from the last position said.
 * `onLine` hears true when the line is there and false when it is not.
 */
export function openLine(queries: QueryClient, onLine: (there: boolean) => void): Line {
  queries.setQueryDefaults(presenceKey, { gcTime: Number.POSITIVE_INFINITY });
  const line = new LiveLine(queries, onLine);
  line.connect();
  return { say: (word) => line.say(word), close: () => line.close() };
}

class LiveLine {
  readonly #queries: QueryClient;
  readonly #onLine: (there: boolean) => void;
  #socket: WebSocket | undefined;
  #position: string | undefined;
  #lastWord: LiveWord | undefined;
  #wait = firstWait;
  #again: ReturnType<typeof setTimeout> | undefined;
  #heads: ReturnType<typeof setTimeout> | undefined;
  #headsAgain = false;
  #closed = false;

  constructor(queries: QueryClient, onLine: (there: boolean) => void) {
    this.#queries = queries;
    this.#onLine = onLine;
    window.addEventListener("online", this.connect);
  }

  connect = (): void => {
    clearTimeout(this.#again);
    if (this.#closed || (this.#socket !== undefined && this.#socket.readyState <= WebSocket.OPEN)) return;
    const from = this.#position === undefined ? "" : `?from=${encodeURIComponent(this.#position)}`;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/live${from}`);
    socket.onopen = () => this.#opened();
    socket.onmessage = (event) => this.#hear(JSON.parse(String(event.data)));
    socket.onclose = ({ code }) => this.#lost(code);
    this.#socket = socket;
  };

  say(word: LiveWord): void {
    this.#lastWord = word;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(word));
  }

  close(): void {
    this.#closed = true;
    window.removeEventListener("online", this.connect);
    clearTimeout(this.#again);
    clearTimeout(this.#heads);
    this.#socket?.close();
  }

  #opened(): void {
    this.#wait = firstWait;
    this.#onLine(true);
    // The line says anew who is where; who left during a cut would stay for ever.
    this.#queries.setQueryData<WhoIsWhere>(presenceKey, {});
    if (this.#lastWord !== undefined) this.say(this.#lastWord);
  }

  #lost(code: number): void {
    if (this.#closed) return;
    if (code === tooFarBack) {
      // Away too long to be told everything: what is shown is read afresh.
      this.#position = undefined;
      void this.#queries.invalidateQueries();
    }
    // Reading the session again is refused, and a refusal leads to the sign-in page.
    if (code === signedOut) void this.#queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    this.#onLine(false);
    this.#again = setTimeout(this.connect, this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  #hear(message: LiveMessage): void {
    if (message.kind === "presence") {
      const { ticketId, people } = message;
      this.#queries.setQueryData<WhoIsWhere>(presenceKey, (held) => ({ ...held, [ticketId]: people }));
      return;
    }
    if (message.kind === "position") {
      // Something may have happened between the first reading of the lists and the opening of the line.
      if (this.#position === undefined) {
        this.#readHeadsSoon();
        readWhatStands(this.#queries);
      }
      this.#position = message.position;
      return;
    }
    if (message.kind === "hidden") {
      this.#position = message.position;
      forgetTicket(this.#queries, message.ticketId);
      this.#readHeadsSoon();
      return;
    }
    this.#position = message.fact.position;
    applyFact(this.#queries, message.fact);
    this.#readHeadsSoon();
  }

  /** Facts come in bursts: the first is followed at once, the rest of the burst together. */
  #readHeadsSoon(): void {
    if (this.#heads !== undefined) {
      this.#headsAgain = true;
      return;
    }
    this.#headsAgain = false;
    readHeads(this.#queries);
    this.#heads = setTimeout(() => {
      this.#heads = undefined;
      if (this.#headsAgain) this.#readHeadsSoon();
    }, gathering);
  }
}
