import { z } from "zod";
import { OwnColumns } from "./columns.ts";
import { AgentWord, CustomerWord } from "./company.ts";
import { At, EmailAddress, Id, Language } from "./ids.ts";
import { KeyChoice } from "./key-choice.ts";

export const Role = z.enum(["agent", "lead", "director", "admin"]);
export type Role = z.infer<typeof Role>;

/** NIST 800-63B and ASVS 6.2: length is what counts, no composition rule, long phrases allowed. */
export const Password = z.string().min(10, "password_short").max(256);

export const SignIn = z.object({ email: EmailAddress, password: z.string().min(1).max(256) });
export type SignIn = z.infer<typeof SignIn>;

/** How many of its tickets a demonstration has told; all, once its history is whole. */
export const Telling = z.object({ told: z.int(), all: z.int() });
export type Telling = z.infer<typeof Telling>;

/** Who is signed in, what the screens need to know of them. */
export const Me = z.object({
  agentId: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  /** The teams they lead, whatever their roles. */
  leads: z.array(Id),
  /** The inboxes whose tickets they read, and leave to others. */
  readsOnly: z.array(Id),
  language: Language,
  keys: KeyChoice,
  /** What they chose to read in their lists. */
  columns: OwnColumns,
  companyName: z.string(),
  /** What the house calls those it serves, and those who serve. */
  customerWord: CustomerWord,
  agentWord: AgentWord,
  timeZone: z.string(),
  /** True until somebody opens the counter. */
  silent: z.boolean(),
  undoSeconds: z.int(),
  /** Only in a demonstration, where nothing ever leaves. */
  demonstration: Telling.exactOptional(),
});
export type Me = z.infer<typeof Me>;

/** In which language somebody reads their screens. */
export const LanguageChoice = z.object({ language: Language });
export type LanguageChoice = z.infer<typeof LanguageChoice>;

/** What customers call somebody, and what they do here: empty, their name and nothing. */
export const Signing = z.object({
  signsAs: z.string().trim().max(120),
  title: z.string().trim().max(120),
});
export type Signing = z.infer<typeof Signing>;

/** Invitations and the first administrator are the same act: a one-time link becomes an account. */
export const Joining = z.object({
  name: z.string().trim().min(1).max(120),
  email: EmailAddress,
  password: Password,
  language: Language.default("fr"),
});
export type Joining = z.infer<typeof Joining>;

export const OpenInvitation = z.object({
  email: z.string().nullable(),
  roles: z.array(Role),
  expiresAt: At,
  companyName: z.string(),
});
export type OpenInvitation = z.infer<typeof OpenInvitation>;

export const TokenScope = z.enum(["read", "write", "deliver", "admin"]);
export type TokenScope = z.infer<typeof TokenScope>;

export const Token = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(TokenScope),
  /** Whom it acts as: what it does is theirs, with its own name beside. Null for a machine of its own. */
  agent: z.object({ id: Id, name: z.string() }).nullable(),
  createdAt: At,
  lastUsedAt: At.nullable(),
});
export type Token = z.infer<typeof Token>;

export const TokenMaking = z.object({
  name: z.string().trim().min(1).max(120),
  scopes: z.array(TokenScope).min(1),
  /** On whose behalf; anybody may name themselves, an administrator anyone. */
  agentId: Id.optional(),
});
export type TokenMaking = z.infer<typeof TokenMaking>;

/** Shown once, at the making: only its hash is kept. */
export const MadeToken = Token.extend({ secret: z.string() });
export type MadeToken = z.infer<typeof MadeToken>;
