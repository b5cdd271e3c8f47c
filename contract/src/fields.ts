import { z } from "zod";
import { Id } from "./ids.ts";

/** `date` is a day, without an hour. `choice` is one of the choices, `choices` as many as fit. */
export const FieldKind = z.enum(["text", "number", "date", "choice", "choices", "yes_no"]);
export type FieldKind = z.infer<typeof FieldKind>;

/** Dropped since, it is still the name of what tickets hold. */
export const FieldChoice = z.object({ id: Id, name: z.string(), retired: z.boolean() });
export type FieldChoice = z.infer<typeof FieldChoice>;

/** What the house asks of a ticket, besides what every ticket has. */
export const Field = z.object({
  id: Id,
  name: z.string(),
  kind: FieldKind,
  choices: z.array(FieldChoice),
  /** For which reasons, with what hangs on them; empty is all. */
  reasonIds: z.array(Id),
  /** A ticket where it is asked closes only once it is filled. */
  required: z.boolean(),
  /** The customer reads it on the page of their request. */
  shown: z.boolean(),
  retired: z.boolean(),
});
export type Field = z.infer<typeof Field>;

export const FieldWriting = z.object({
  name: z.string().trim().min(1).max(80),
  kind: FieldKind,
  /** In their order. Without an id it is new; left out, it is offered no more. */
  choices: z
    .array(z.object({ id: Id.optional(), name: z.string().trim().min(1).max(120) }))
    .max(100)
    .default([]),
  reasonIds: z.array(Id).max(200).default([]),
  required: z.boolean().default(false),
  shown: z.boolean().default(false),
});
export type FieldWriting = z.infer<typeof FieldWriting>;

/** All those in use, in their order from now on. */
export const FieldOrdering = z.object({ ids: z.array(Id).max(500) });

/** A number, a text or a day (`2026-11-22`), yes or no, the ids of choices; null is empty. */
export const FieldValue = z.union([
  z.string().max(500),
  z.number(),
  z.boolean(),
  z.array(Id).max(100),
  z.null(),
]);
export type FieldValue = z.infer<typeof FieldValue>;

export const FieldFilling = z.object({ value: FieldValue });

/** One field of one ticket: it is asked there, or was filled when it was. */
export const TicketField = z.object({
  field: Field,
  value: FieldValue,
  /** False where the ticket’s reason does not ask it, or not any more. */
  asked: z.boolean(),
});
export type TicketField = z.infer<typeof TicketField>;

export type FieldFacts = {
  "field.changed": { fieldId: Id };
  /** In this ticket it says something else, or nothing any more. */
  "field.filled": { ticketId: Id; fieldId: Id; value: FieldValue };
};
