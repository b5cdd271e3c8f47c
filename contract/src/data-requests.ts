import { z } from "zod";
import { At, EmailAddress, Id } from "./ids.ts";
import { AgentName } from "./team.ts";

/** What may be asked of whoever it belongs to, to be typed by them rather than dictated. */
export const DatumKind = z.enum(["iban", "address", "phone", "email", "serial_number", "date", "file"]);
export type DatumKind = z.infer<typeof DatumKind>;

/** What moves money or identity: a one-time code is asked, and every known address is warned. */
export const guardedKinds: readonly DatumKind[] = ["iban", "address", "phone", "email"];

/**
 * Read from facts, never stored: `to_confirm` waits for the second confirmation, `waiting` for the end of its delay;
 * `doubted` was disowned by its owner and never counts.
 */
export const DatumState = z.enum(["to_confirm", "waiting", "counts", "doubted"]);
export type DatumState = z.infer<typeof DatumState>;

export const Datum = z.object({
  id: Id,
  /** As agents read it: of an IBAN its last four characters only, until somebody asks for the whole. */
  shown: z.string(),
  state: DatumState,
  givenAt: At,
  /** Never before. */
  countsAt: At,
  confirmedAt: At.nullable(),
  /** Null when the customer confirmed it themselves, with a new code. */
  confirmedBy: AgentName.nullable(),
  /** How an agent made sure: whom they called, on which known number. */
  confirmation: z.string().nullable(),
  doubtedAt: At.nullable(),
});
export type Datum = z.infer<typeof Datum>;

export const DataRequest = z.object({
  id: Id,
  ticketId: Id,
  kind: DatumKind,
  /** What exactly, in the words that its owner reads; empty when the kind says it all. */
  label: z.string(),
  /** What for. */
  why: z.string(),
  /** The shape of a serial number: `A` a letter, `9` a digit, `*` either, anything else itself. */
  pattern: z.string().nullable(),
  /** Whoever it belongs to; null for the customer. */
  askedOf: z.object({ name: z.string(), address: EmailAddress }).nullable(),
  askedBy: AgentName.nullable(),
  askedAt: At,
  droppedAt: At.nullable(),
  /** The last one given. */
  datum: Datum.nullable(),
  /** What counts until the last one does: the one before it; null when there is none, or the last one counts already. */
  standing: Datum.nullable(),
});
export type DataRequest = z.infer<typeof DataRequest>;

export const AskingDatum = z.object({
  kind: DatumKind,
  label: z.string().trim().max(200).default(""),
  why: z.string().trim().max(500).default(""),
  pattern: z.string().trim().min(1).max(60).nullable().default(null),
  askedOf: z
    .object({ name: z.string().trim().min(1).max(200), address: EmailAddress })
    .nullable()
    .default(null),
});
export type AskingDatum = z.infer<typeof AskingDatum>;

/** The whole of it, for whoever asked for it: the asking is a fact. */
export const DatumWhole = z.object({ value: z.string() });
export type DatumWhole = z.infer<typeof DatumWhole>;

/** An agent called back on a number that was known before. */
export const ConfirmingDatum = z.object({ words: z.string().trim().min(1).max(500) });
export type ConfirmingDatum = z.infer<typeof ConfirmingDatum>;

/** How long a new IBAN waits before it counts. */
export const DataRules = z.object({ ibanDelayHours: z.int().min(0).max(720) });
export type DataRules = z.infer<typeof DataRules>;

type OfRequest = { ticketId: Id; requestId: Id; kind: DatumKind };

export type DatumFacts = {
  "datum.asked": OfRequest;
  "datum.dropped": OfRequest;
  "datum.given": OfRequest & { countsAt: At };
  "datum.confirmed": OfRequest;
  /** “It was not me”: it never counts, and the ticket's links are useless from then on. */
  "datum.doubted": OfRequest;
  /** Somebody read the whole of what is shown masked. */
  "datum.revealed": OfRequest;
  "code.sent": OfRequest;
  /** A wrong one was typed: somebody who mistyped, or a stranger with a forwarded link. */
  "code.refused": OfRequest & { triesLeft: number };
  /** Links signed before this instant open nothing. */
  "links.revoked": { ticketId: Id; since: At };
};
