import type { RefusalCode, Refusals } from "@guichet/contract/refusals.ts";

/** A “no” with a stable code: the caller can do something about it. Told apart by type, never by message. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly particulars: Refusals[Code];

  constructor(code: Code, particulars: Refusals[Code]) {
    super(code);
    this.code = code;
    this.particulars = particulars;
  }
}

type Bare = { [Code in RefusalCode]: keyof Refusals[Code] extends never ? Code : never }[RefusalCode];

export function refuse<Code extends Bare>(code: Code): Refusal<Code>;
export function refuse<Code extends RefusalCode>(code: Code, particulars: Refusals[Code]): Refusal<Code>;
export function refuse(code: RefusalCode, particulars: Refusals[RefusalCode] = {}): Refusal {
  return new Refusal(code, particulars);
}

/** Something outside is away: a retry may succeed, and nobody here is at fault. */
export class Outage extends Error {}

export function isOutage(error: unknown): boolean {
  if (error instanceof Outage) return true;
  if (!(error instanceof Error)) return false;
  // A socket that is not there yet: its server starts.
  if ("syscall" in error && error.syscall === "connect") return true;
  const code = "code" in error ? String(error.code) : "";
  if (/^(08|57P|53)/u.test(code) || /^E(CONN|PIPE|TIMEDOUT|HOST)/u.test(code)) return true;
  return /connection|timeout|terminated/iu.test(error.message) && code === "";
}
