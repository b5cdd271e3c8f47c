import { z } from "zod";
import { Id, Language } from "./ids.ts";

/** A file left with the words: its bytes are in the file store under their hash. */
export const LeftFile = z.object({
  sha256: z.string().regex(/^[\da-f]{64}$/u),
  size: z.int().min(0),
  name: z.string().min(1).max(255),
  type: z.string().max(255),
});
export type LeftFile = z.infer<typeof LeftFile>;

/** What the public form and the tracking page leave. An arrival by these doors keeps exactly this as its raw bytes, in JSON. */
export const LeftWords = z.object({
  language: Language,
  email: z.string().nullable(),
  name: z.string(),
  subject: z.string(),
  message: z.string(),
  files: z.array(LeftFile),
  /** The ticket on whose own page they were left; null for the form, which always opens one. */
  ticketId: Id.nullable(),
  /** What makes it look like a robot's: it is kept, and read once somebody says so. */
  suspicion: z.enum(["trap_filled", "too_quick"]).nullable(),
});
export type LeftWords = z.infer<typeof LeftWords>;
