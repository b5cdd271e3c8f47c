import { z } from "zod";
import { Id, Language } from "./ids.ts";
import { TeamName } from "./team.ts";
import { ViewScope } from "./views.ts";

/** What may stand between braces in a ready reply; filled at the moment it is inserted, never later. */
export const ReplyVariable = z.enum([
  "customer.name",
  "customer.first_name",
  "ticket.reference",
  "ticket.subject",
  "agent.name",
  "agent.first_name",
  "company.name",
  "promise.next",
]);
export type ReplyVariable = z.infer<typeof ReplyVariable>;

const Words = z.string().trim().min(1).max(50_000).nullable().default(null);
const fields = {
  /** What is typed after `::`. */
  shortcut: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[\p{L}\p{N}_-]+$/u),
  name: z.string().trim().min(1).max(120),
  /** As HTML, in each language it is ready in. */
  fr: Words,
  en: Words,
};

/** For oneself, for a team one belongs to, or, by a lead, for everyone. */
export const ReadyReplyWriting = z
  .object({ ...fields, scope: ViewScope.default("me"), teamId: Id.nullable().default(null) })
  .refine(({ scope, teamId }) => (scope === "team") === (teamId !== null), { path: ["teamId"] })
  .refine(({ fr, en }) => fr !== null || en !== null, { path: ["fr"] });
export type ReadyReplyWriting = z.infer<typeof ReadyReplyWriting>;

export const ReadyReply = z.object({
  ...fields,
  id: Id,
  scope: ViewScope,
  team: TeamName.nullable(),
  /** Whoever asks may change and delete it. */
  mayChange: z.boolean(),
});
export type ReadyReply = z.infer<typeof ReadyReply>;

/** Ready words with their variables filled, for one ticket. */
export const FilledReply = z.object({
  language: Language,
  html: z.string(),
  /** Variables that this ticket has nothing for: they still stand between their braces. */
  missing: z.array(ReplyVariable),
});
export type FilledReply = z.infer<typeof FilledReply>;

export type ReadyReplyFacts = { "ready_reply.changed": { readyReplyId: Id } };
