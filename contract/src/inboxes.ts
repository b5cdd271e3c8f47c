import { z } from "zod";
import { At, EmailAddress, Id, Language } from "./ids.ts";

export const Security = z.enum(["tls", "starttls", "none"]);
export type Security = z.infer<typeof Security>;

/** One mail server and how to sign in there. */
export const MailServer = z.object({
  host: z.string().trim().min(1).max(253),
  port: z.int().min(1).max(65535),
  security: Security,
  user: z.string().max(320).default(""),
  password: z.string().max(1000).default(""),
});
export type MailServer = z.infer<typeof MailServer>;

/** Which messages already in the mailbox become tickets. */
export const TakeFrom = z.object({
  /** Messages received from this instant on; absent means now. */
  since: At.optional(),
  /** Besides, the unread messages of this many days back. */
  unreadDays: z.int().min(0).max(90).default(7),
});
export type TakeFrom = z.infer<typeof TakeFrom>;

/** Words of the house, in each language a customer may write in; empty for none. */
const InEachLanguage = z.object({
  fr: z.string().trim().max(5000).default(""),
  en: z.string().trim().max(5000).default(""),
});

const fields = {
  name: z.string().trim().min(1).max(120),
  address: EmailAddress,
  language: Language,
  imap: MailServer,
  smtp: MailServer,
  takeFrom: TakeFrom,
  /** Plain text under each reply, where none is written in its language; empty for none. */
  signature: z.string().max(5000),
  /** Plain text under each reply; `{agent.name}`, `{agent.title}` and `{company.name}` are filled. */
  signatures: InEachLanguage,
  /** What an empty reply begins with; `{customer.name}` and `{agent.name}` are filled. */
  greetings: InEachLanguage,
  /** Whose its tickets are; null is everybody. */
  teamId: Id.nullable(),
  /** A reply goes to all who were written to, unless somebody takes them off; else to the writer alone. */
  repliesToAll: z.boolean(),
  /** The last exchange stands under each reply, unless its writer says otherwise. */
  quotesHistory: z.boolean(),
};

export const AddingInbox = z.object({
  ...fields,
  language: Language.default("fr"),
  /** Absent: mail comes by delivery (SMTP, LMTP or HTTP) instead. */
  imap: MailServer.optional(),
  /** Absent: what leaves waits until a way out is given. */
  smtp: MailServer.optional(),
  takeFrom: TakeFrom.default({ unreadDays: 7 }),
  signature: fields.signature.default(""),
  signatures: fields.signatures.optional(),
  greetings: fields.greetings.optional(),
  teamId: Id.nullable().optional(),
  repliesToAll: fields.repliesToAll.optional(),
  quotesHistory: fields.quotesHistory.optional(),
});
export type AddingInbox = z.infer<typeof AddingInbox>;

/** What is not said stays: no default of a new inbox is written over what is kept. */
export const InboxChange = z.object(fields).partial();
export type InboxChange = z.infer<typeof InboxChange>;

/** How the connection stands; `problem` is a code with words in the locales. */
export const Connection = z.object({
  state: z.enum(["unset", "connecting", "listening", "failing"]),
  since: At.nullable(),
  problem: z.string().nullable(),
});
export type Connection = z.infer<typeof Connection>;

const KnownServer = MailServer.omit({ password: true });

export const Inbox = z.object({
  id: Id,
  name: z.string(),
  address: z.string(),
  language: Language,
  signature: z.string(),
  signatures: z.object({ fr: z.string(), en: z.string() }),
  greetings: z.object({ fr: z.string(), en: z.string() }),
  repliesToAll: z.boolean(),
  quotesHistory: z.boolean(),
  teamId: Id.nullable(),
  imap: KnownServer.nullable(),
  smtp: KnownServer.nullable(),
  receiving: Connection,
  sending: Connection,
  /** Opened by its holder's consent instead of a password: how that stands; null for a password. */
  consent: z.enum(["waiting", "given", "refused"]).nullable(),
});
export type Inbox = z.infer<typeof Inbox>;

/** A live test of both ways; each problem is a code with words in the locales. */
export const Trial = z.object({
  imap: z
    .object({ ok: z.boolean(), problem: z.string().nullable(), messages: z.int().nullable() })
    .nullable(),
  smtp: z.object({ ok: z.boolean(), problem: z.string().nullable() }).nullable(),
});
export type Trial = z.infer<typeof Trial>;

export type InboxFacts = {
  "inbox.added": { inboxId: Id };
  "inbox.changed": { inboxId: Id };
  "inbox.kept": { inboxId: Id };
  "inbox.kept_no_more": { inboxId: Id };
};
