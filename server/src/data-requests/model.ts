import {
  type DataRequest,
  type DatumKind,
  type DatumState,
  guardedKinds,
} from "@guichet/contract/data-requests.ts";

/**
 * A datum that an agent asks of whoever it belongs to, who types it themselves: nobody dictates an IBAN, and nobody
 * retypes one. Every value ever given is kept sealed; the last one stands. What moves money or identity passes a
 * one-time code on a channel already known, and every known address is warned.
 */
export type Asked = Omit<DataRequest, "datum" | "standing" | "askedBy"> & {
  customerId: string;
  language: "fr" | "en";
};

export type Given = {
  id: string;
  requestId: string;
  sealed: Buffer;
  givenAt: string;
  countsAt: string;
  confirmedAt: string | null;
  confirmedById: string | null;
  confirmedByName: string | null;
  confirmation: string | null;
  doubtedAt: string | null;
};

/** It moves money or identity. */
export const isGuarded = (kind: DatumKind): boolean => guardedKinds.includes(kind);

export function stateOf(
  given: Pick<Given, "confirmedAt" | "countsAt" | "doubtedAt">,
  now: Temporal.Instant,
): DatumState {
  if (given.doubtedAt !== null) return "doubted";
  if (given.confirmedAt === null) return "to_confirm";
  return Temporal.Instant.compare(Temporal.Instant.from(given.countsAt), now) > 0 ? "waiting" : "counts";
}

/** Of all that was given, oldest first: the last, and the one that counts while the last does not yet. */
export function lastAndStanding(
  given: readonly Given[],
  now: Temporal.Instant,
): { last: Given | undefined; standing: Given | undefined } {
  const last = given.at(-1);
  const counting = given.findLast((each) => stateOf(each, now) === "counts");
  return { last, standing: counting === last ? undefined : counting };
}

/** What may be shown to whoever holds a link, and no more than enough to recognise one's own. */
export function maskOf(kind: DatumKind, value: string): string {
  if (kind === "iban") return `${value.slice(0, 2)}••\u00a0••••\u00a0${value.slice(-4)}`;
  if (kind === "phone") return `••\u00a0••\u00a0••\u00a0${value.slice(-2)}`;
  if (kind === "email") return maskAddress(value);
  if (kind === "address") return `${value.slice(0, 2)}•••\u00a0•••`;
  return value;
}

/** « d•••@exemple.test »: its owner recognises it, a stranger can't write to it. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}

/** What agents read without asking for more. */
export const shownOf = (kind: DatumKind, value: string): string =>
  kind === "iban" ? maskOf(kind, value) : value;
