import { z } from "zod";
import { HandingOver } from "./handovers.ts";
import { Id, Language } from "./ids.ts";
import { MomentPreset } from "./moments.ts";
import { ReplyVariable } from "./ready-replies.ts";
import type { RefusalCode, Refusals } from "./refusals.ts";
import { TeamName } from "./team.ts";
import { Closing } from "./tickets.ts";
import { ViewScope } from "./views.ts";

/** Where it is offered: while replying, in a new ticket, while writing a note. */
export const MacroSituation = z.enum(["reply", "new", "note"]);
export type MacroSituation = z.infer<typeof MacroSituation>;

/** Counted when it runs, so never an hour of the clock. */
const Later = z.union([
  z.strictObject({ preset: MomentPreset }),
  z.strictObject({ words: z.string().trim().min(1).max(200), language: Language.optional() }),
]);

/** One thing done to the ticket. Nothing among them speaks to the customer: that is a press of whoever runs it. */
export const MacroAct = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("take") }),
  z.object({ kind: z.literal("tag"), tagId: Id }),
  z.object({ kind: z.literal("untag"), tagId: Id }),
  z.object({ kind: z.literal("reason"), reasonId: Id }),
  z.object({ kind: z.literal("follow") }),
  z.object({ kind: z.literal("note"), text: z.string().trim().min(1).max(5000) }),
  HandingOver.extend({ kind: z.literal("hand_over") }),
  z.object({ kind: z.literal("snooze"), until: Later }),
  Closing.extend({ kind: z.literal("close") }),
]);
export type MacroAct = z.infer<typeof MacroAct>;

const Words = z.string().trim().min(1).max(50_000).nullable().default(null);
const fields = {
  name: z.string().trim().min(1).max(120),
  situations: z.array(MacroSituation).min(1).max(3),
  /** Inserted where one writes, as HTML, in each language it is ready in. */
  fr: Words,
  en: Words,
  acts: z.array(MacroAct).max(20).default([]),
};

/** Tags may be several; of all the rest there is one, and a ticket that is closed neither sleeps nor goes to somebody. */
const isCoherent = (acts: readonly MacroAct[]): boolean => {
  const once = acts.filter(({ kind }) => kind !== "tag" && kind !== "untag").map(({ kind }) => kind);
  const ends = once.filter((kind) => kind === "close" || kind === "snooze" || kind === "hand_over");
  return new Set(once).size === once.length && ends.length <= 1;
};

/** For oneself, for a team one belongs to, or, by a lead, for everyone. */
export const MacroWriting = z
  .object({ ...fields, scope: ViewScope.default("me"), teamId: Id.nullable().default(null) })
  .refine(({ scope, teamId }) => (scope === "team") === (teamId !== null), { path: ["teamId"] })
  .refine(({ fr, en, acts }) => fr !== null || en !== null || acts.length > 0, { path: ["acts"] })
  .refine(({ acts }) => isCoherent(acts), { path: ["acts"] });
export type MacroWriting = z.infer<typeof MacroWriting>;

export const Macro = z.object({
  ...fields,
  id: Id,
  scope: ViewScope,
  team: TeamName.nullable(),
  /** Whoever asks may change and retire it. */
  mayChange: z.boolean(),
});
export type Macro = z.infer<typeof Macro>;

/**
 * What an act will come to: done now, done with the sending of the words (a ticket is not closed under an answer that
 * did not leave), nothing since it is so already, or refused, and why.
 */
export const MacroStep = z.object({
  act: MacroAct,
  will: z.enum(["now", "on_sending", "nothing", "refused"]),
  refusal: z
    .object({
      code: z.custom<RefusalCode>((value) => typeof value === "string"),
      particulars: z.custom<Refusals[RefusalCode]>((value) => typeof value === "object"),
    })
    .nullable(),
});
export type MacroStep = z.infer<typeof MacroStep>;

const Filled = z.object({
  language: Language,
  html: z.string(),
  /** Variables that this ticket has nothing for: they still stand between their braces. */
  missing: z.array(ReplyVariable),
});

export const MacroPreview = z.object({
  /** Null for a macro without words. */
  words: Filled.nullable(),
  steps: z.array(MacroStep),
});
export type MacroPreview = z.infer<typeof MacroPreview>;

export const MacroAsked = z.object({ macroId: Id, situation: MacroSituation.default("reply") });
export type MacroAsked = z.infer<typeof MacroAsked>;

/** On several tickets at once: its acts only, nobody writes there. */
export const MacroAskedOfMany = z.object({ macroId: Id, ticketIds: z.array(Id).min(1).max(50) });
export type MacroAskedOfMany = z.infer<typeof MacroAskedOfMany>;

/** What it would come to, act by act, over the tickets it was tried on; those that would refuse it, and why. */
export const MacroOnMany = z.object({
  tried: z.int(),
  steps: z.array(z.object({ act: MacroAct, now: z.int(), nothing: z.int(), refused: z.int() })),
  refused: z.array(
    z.object({
      ticketId: Id,
      reference: z.string(),
      subject: z.string(),
      refusal: z.object({
        code: z.custom<RefusalCode>((value) => typeof value === "string"),
        particulars: z.custom<Refusals[RefusalCode]>((value) => typeof value === "object"),
      }),
    }),
  ),
});
export type MacroOnMany = z.infer<typeof MacroOnMany>;

/** `key` makes a second press harmless; `without` names the steps left out, by their rank in the preview. */
export const MacroRunning = z.object({
  key: Id,
  macroId: Id,
  situation: MacroSituation.default("reply"),
  without: z.array(z.int().min(0)).max(20).default([]),
});
export type MacroRunning = z.infer<typeof MacroRunning>;

/** Chosen while a ticket is still being written: done as it opens, in the same act. */
export const MacroOnOpening = MacroRunning.pick({ macroId: true, without: true });
export type MacroOnOpening = z.infer<typeof MacroOnOpening>;

export const MacroRun = z.object({
  id: Id,
  /** What changed something. */
  done: z.array(MacroAct),
  /** The ticket is closed with this summary when the words are sent. */
  closeWith: z.string().nullable(),
});
export type MacroRun = z.infer<typeof MacroRun>;

export type MacroFacts = {
  /** Made, changed or retired: who may see it reads their list again. */
  "macro.changed": { macroId: Id };
  /** What it did is told by the facts of the acts themselves. */
  "macro.ran": { ticketId: Id; macroId: Id; runId: Id };
  "macro.undone": { ticketId: Id; macroId: Id; runId: Id };
};
