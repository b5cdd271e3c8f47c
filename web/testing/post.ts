import type { LiveMessage, LiveWord } from "@guichet/contract/live.ts";
import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";
import { vi } from "vitest";
import { openCounter } from "./doors.ts";
import { shaken } from "./shaking.ts";

export type Asked = { method: string; path: string; query: URLSearchParams; body: unknown };
type Answer = { status: number; body: unknown };
type Answering = unknown | ((asked: Asked) => unknown);

/** A file on its way to the server: how much has left, and then what is answered, is for the test to say. */
export type Leaving = {
  sent: (part: number) => void;
  arrives: () => void;
  isCut: () => void;
  stopped: boolean;
};

export type Post = {
  /** Everything the screens asked, in order. */
  asked: Asked[];
  /** The bodies sent by one act: `sent("PUT /api/tickets/1/closure")`. */
  sent: (act: string) => unknown[];
  /** From now on this is answered there; a promise is answered when the test keeps it. */
  answers: (act: string, answer: Answering) => void;
  /** Something happens and every open screen is told. */
  tells: (message: LiveMessage) => void;
  /** What the screens said on their line. */
  heard: LiveWord[];
  /** Files wait half-way for the test instead of arriving at once; what left so far is listed. */
  holdsFiles: () => Leaving[];
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

function asAnswer(given: unknown): Answer {
  return given instanceof Refusing ? given.answer : { status: 200, body: given };
}

/** The outside world of the screens, in one place: the API by recorded answers, and the live line. */
export function openPost(recorded: Record<string, Answering>): Post {
  const answers = new Map(Object.entries(recorded));
  const asked: Asked[] = [];
  const line = openLine();
  const leaving: Leaving[] = [];
  let holds = false;
  const reply = (one: Asked): unknown => {
    const found = answers.get(`${one.method} ${one.path}`);
    return typeof found === "function" ? found(one) : (found ?? refusing(404, "not_found", {}));
  };
  const answer = async (address: string, request: RequestInit): Promise<Response> => {
    const url = new URL(address, "http://guichet.test");
    const body = typeof request.body === "string" ? JSON.parse(request.body) : request.body;
    const one: Asked = { method: request.method ?? "GET", path: url.pathname, query: url.searchParams, body };
    asked.push(one);
    await shaken();
    const { status, body: words } = asAnswer(await reply(one));
    await shaken();
    return new Response(JSON.stringify(words), { status, headers: { "content-type": "application/json" } });
  };
  openCounter(answer);
  stubUploads((request) => {
    const one: Leaving = {
      stopped: false,
      sent: (part) => request.upload.onprogress?.({ loaded: part * 100, total: 100 }),
      arrives: () => {
        asked.push(request.asked);
        const { status, body } = asAnswer(reply(request.asked));
        request.status = status;
        request.responseText = JSON.stringify(body);
        request.onload?.();
      },
      isCut: () => request.onerror?.(),
    };
    request.stop = () => {
      one.stopped = true;
    };
    leaving.push(one);
    if (!holds) one.arrives();
  });
  return {
    asked,
    sent: (act) => asked.filter(({ method, path }) => `${method} ${path}` === act).map(({ body }) => body),
    answers: (act, given) => void answers.set(act, given),
    tells: line.tells,
    heard: line.heard,
    holdsFiles: () => {
      holds = true;
      return leaving;
    },
  };
}

type Uploading = {
  upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null };
  onload: (() => void) | null;
  onerror: (() => void) | null;
  asked: Asked;
  status: number;
  responseText: string;
  stop: () => void;
};

/** Files leave by the browser's older way of asking, the one that tells how much has left. */
function stubUploads(onLeaving: (request: Uploading) => void): void {
  class RecordedRequest implements Uploading {
    upload: Uploading["upload"] = { onprogress: null };
    onload: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onabort: (() => void) | null = null;
    asked: Asked = { method: "", path: "", query: new URLSearchParams(), body: null };
    status = 0;
    responseText = "";
    stop = () => {};
    open(method: string, address: string): void {
      const url = new URL(address, "http://guichet.test");
      this.asked = { method, path: url.pathname, query: url.searchParams, body: null };
    }
    setRequestHeader(): void {}
    send(body: unknown): void {
      this.asked.body = body;
      queueMicrotask(() => onLeaving(this));
    }
    abort(): void {
      this.stop();
      this.onabort?.();
    }
  }
  vi.stubGlobal("XMLHttpRequest", RecordedRequest);
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
