import { z } from "zod";

/** Every key is a UUID v7 made by the program: sortable by time of making, never guessed by counting. */
export const Id = z.uuid();
export type Id = string;

/** An instant in UTC, RFC 3339: `2026-11-21T16:30:00Z`. */
export const At = z.iso.datetime({ offset: true });
export type At = string;

/** What stands in quotes before the at sign may hold a space (RFC 5321, 4.1.2): such people write to us, and are answered. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(320)
  .regex(/^(?:[^\s@<>"]+|"(?:[^"\\\p{Cc}<>]|\\[^\p{Cc}<>])+")@[^\s@<>"]+$/u, "email");

export const Language = z.enum(["fr", "en"]);
export type Language = z.infer<typeof Language>;
