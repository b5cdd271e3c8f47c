import type { LiveMessage, LiveWord } from "@guichet/contract/live.ts";
import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";
import { vi } from "vitest";

export type Asked = { method: string; path: string; query: URLSearchParams; body: unknown };
type Answer = { status: number; body: unknown };
type Answering = unknown | ((asked: Asked) => unknown);

export type Post = {
  /** Everything the screens asked, in order. */
  asked: Asked[];
  /** The bodies sent by one act: `sent("PUT /api/tickets/1/closure")`. */
  sent: (act: string) => unknown[];
  /** From now on this is answered there. */
  answers: (act: string, answer: Answering) => void;
  /** Something happens and every open screen is told. */
  tells: (message: LiveMessage) => void;
  /** What the screens said on their line. */
  heard: LiveWord[];
};

class Refusing {
  readonly answer: Answer;
  constructor(answer: Answer) {
    this.answer = answer;
  }
}

export function refusing<Code extends RefusalCode>(
  status: number,
  code: Code,
  particulars: Refusals[Code],
): unknown {
  return new Refusing({ status, body: { code, particulars, message: code } });
}

/** The outside world of the screens, in one place: the API by recorded answers, and the live line. */
export function openPost(recorded: Record<string, Answering>): Post {
  const answers = new Map(Object.entries(recorded));
  const asked: Asked[] = [];
  const line = openLine();
  const answer = async (address: string, request: RequestInit = {}): Promise<Response> => {
    const url = new URL(address, "http://guichet.test");
    const body = typeof request.body === "string" ? JSON.parse(request.body) : request.body;
    const one: Asked = { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body };
    asked.push(one);
    const found = answers.get(`${one.method} ${one.path}`);
    const given = typeof found === "function" ? found(one) : (found ?? refusing(404, "not_found", {}));
    const { status, body: words } = given instanceof Refusing ? given.answer : { status: 200, body: given };
    return new Response(JSON.stringify(words), { status, headers: { "content-type": "application/json" } });
  };
  vi.stubGlobal("fetch", answer);
  return {
    asked,
    sent: (act) => asked.filter(({ method, path }) => `${method} ${path}` === act).map(({ body }) => body),
    answers: (act, given) => void answers.set(act, given),
    tells: line.tells,
    heard: line.heard,
  };
}

function openLine(): Pick<Post, "tells" | "heard"> {
  const open = new Set<{ onmessage: ((event: { data: string }) => void) | null }>();
  const heard: LiveWord[] = [];
  class RecordedSocket {
    static readonly OPEN = 1;
    readyState = 1;
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    onclose: (() => void) | null = null;
    constructor() {
      open.add(this);
      queueMicrotask(() => this.onopen?.());
    }
    send(word: string): void {
      heard.push(JSON.parse(word));
    }
    close(): void {
      open.delete(this);
    }
  }
  vi.stubGlobal("WebSocket", RecordedSocket);
  return {
    heard,
    tells: (message) => {
      for (const socket of open) socket.onmessage?.({ data: JSON.stringify(message) });
    },
  };
}
