import type { FailureAnswer, RefusalAnswer, RefusalCode } from "@guichet/contract/refusals.ts";

/** The server said no, with a code and its particulars: the screen says it in the reader's language. */
export class Refused extends Error {
  readonly answer: RefusalAnswer;
  constructor(answer: RefusalAnswer) {
    super(answer.code);
    this.name = "Refused";
    this.answer = answer;
  }
}

/** The server broke, or something it needs is away; the reference finds it in its log. */
export class Failed extends Error {
  readonly reference: string;
  constructor(reference: string) {
    super("failed");
    this.name = "Failed";
    this.reference = reference;
  }
}

/** Nothing answered: the network is cut or the server is down. */
export class Cut extends Error {
  override readonly name = "Cut";
}

export function isRefused(error: unknown, code: RefusalCode): boolean {
  return error instanceof Refused && error.answer.code === code;
}

/** What was read as a hand came near is not read again at the press; the live line says what changed meanwhile. */
export const readAhead = 10_000;

/** What the live line tells each change of need not be read again by every part that shows it. */
export const heard = 60_000;

/** Asks whoever sits there who they are; false when they gave it up. */
type Asking = () => Promise<boolean>;
let askWho: Asking | null = null;

/** What would outlive a stolen session wants a proof: the screen that can ask it does, and the act goes on by itself. */
export function askWhoBy(asking: Asking | null): void {
  askWho = asking;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Asks the API and gives its answer. The server parsed what it sends by the contract: it is trusted here. */
export async function ask<Answer>(
  method: Method,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await reach(method, path, body, signal);
  const answer: Answer = await response.json();
  return answer;
}

/** For acts that answer nothing. */
export async function tell(method: Method, path: string, body?: unknown): Promise<void> {
  await reach(method, path, body);
}

/** Told as it goes, from 0 to 1; ends early when nobody wants it any more. */
export type Sending = { onSent: (part: number) => void; signal: AbortSignal };

/** By the browser's older way of asking: the newer one does not say how much of a file has left. */
export function upload<Answer>(path: string, file: File, { onSent, signal }: Sending): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = new XMLHttpRequest();
  request.open("POST", path);
  request.setRequestHeader("content-type", file.type === "" ? "application/octet-stream" : file.type);
  request.setRequestHeader("accept-language", document.documentElement.lang);
  request.upload.onprogress = ({ loaded, total }) => onSent(total === 0 ? 0 : loaded / total);
  request.onload = () => {
    if (request.status < 300) resolve(JSON.parse(request.responseText));
    else reject(errorIn(request.responseText));
  };
  request.onerror = () => reject(new Cut("cut"));
  request.onabort = () => reject(signal.reason);
  signal.addEventListener("abort", () => request.abort(), { once: true });
  request.send(file);
  return promise;
}

function reach(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const cancelled = signal === undefined ? {} : { signal };
  if (body === undefined) return reachWith(path, { method, ...cancelled });
  const headers = { "content-type": "application/json" };
  return reachWith(path, { method, headers, body: JSON.stringify(body), ...cancelled });
}

async function reachWith(path: string, request: RequestInit, isProven = false): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("accept-language", document.documentElement.lang);
  let response: Response;
  try {
    response = await fetch(path, { ...request, headers, credentials: "same-origin" });
  } catch (cause) {
    throw new Cut("cut", { cause });
  }
  if (response.ok) return response;
  const error = await asError(response);
  // Asked once: whoever proved it and is refused all the same reads why.
  if (!isProven && isRefused(error, "access.confirm_first") && (await askWho?.()))
    return reachWith(path, request, true);
  throw error;
}

async function asError(response: Response): Promise<Error> {
  return errorIn(await response.text());
}

function errorIn(text: string): Error {
  let answer: RefusalAnswer | FailureAnswer;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    // A gateway answered in the server's place.
    return new Cut("cut", { cause });
  }
  if ("reference" in answer) return new Failed(answer.reference);
  return new Refused(answer);
}

/** A path with its question, leaving out what is not asked. */
export function withQuery(path: string, query: Record<string, string | undefined>): string {
  const asked = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked)}`;
}

/** A key that makes a second press harmless. `crypto.randomUUID` is absent over plain HTTP from another machine. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, place) => {
    if (place === 6) return (byte & 0x0f) | 0x40;
    return place === 8 ? (byte & 0x3f) | 0x80 : byte;
  }).map((byte) => byte.toString(16).padStart(2, "0"));
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(""))
    .join("-");
}
