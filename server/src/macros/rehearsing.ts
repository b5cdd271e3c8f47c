import type {
  MacroAct,
  MacroAsked,
  MacroAskedOfMany,
  MacroOnMany,
  MacroPreview,
  MacroStep,
} from "@guichet/contract/macros.ts";
import type { ReplyVariable } from "@guichet/contract/ready-replies.ts";
import { requirePerson } from "../access/policy.ts";
import { holdingTheSame } from "../access/seeing.ts";
import { Refusal, refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { fillFor } from "../ready-replies/filling.ts";
import { rowsOf } from "../tickets/aside/aside.ts";
import { requireSeen } from "../tickets/locking.ts";
import { doAct } from "./acting.ts";
import { requireMacro } from "./keeping.ts";
import { type Doing, waitsForSending } from "./model.ts";

/**
 * What would happen, read from the acts themselves: each is done by its own verb, and all of it undone. A list of rules
 * beside the verbs would say one thing and do another.
 */
export async function previewMacro(
  work: Work,
  ticketId: string,
  { macroId, situation, unborn = [] }: MacroAsked & { unborn?: readonly ReplyVariable[] },
): Promise<MacroPreview> {
  requirePerson(work.actor);
  const macro = await requireMacro(work, macroId);
  await requireSeen(work, ticketId);
  const hasWords = macro.fr !== null || macro.en !== null;
  const words = hasWords ? await fillFor(work, ticketId, macro, unborn) : null;
  return {
    words,
    steps: await rehearse(work, { ticketId, acts: macro.acts, doing: { situation, hasWords } }),
  };
}

/** Over several at once, one after the other, as they would be done; what one may not see is not tried. */
export async function previewOnMany(
  work: Work,
  { macroId, ticketIds }: MacroAskedOfMany,
): Promise<MacroOnMany> {
  requirePerson(work.actor);
  const { acts } = await requireMacro(work, macroId);
  if (acts.length === 0) throw refuse("macro.words_only");
  const doing = { situation: "reply", hasWords: false } as const;
  const rows = await rowsOf(work, [...new Set(ticketIds)]);
  const tried: MacroStep[][] = [];
  for (const { id } of rows) tried.push(await rehearse(work, { ticketId: id, acts, doing }));
  const count = (place: number, will: MacroStep["will"]) =>
    tried.filter((steps) => steps[place]?.will === will).length;
  return {
    tried: rows.length,
    steps: acts.map((act, place) => ({
      act,
      now: count(place, "now"),
      nothing: count(place, "nothing"),
      refused: count(place, "refused"),
    })),
    refused: rows.flatMap(({ id, reference, subject }, at) => {
      const refusal = tried[at]?.find((step) => step.refusal !== null)?.refusal;
      return refusal ? [{ ticketId: id, reference, subject, refusal }] : [];
    }),
  };
}

type Rehearsing = { ticketId: string; acts: readonly MacroAct[]; doing: Doing };

const rehearse = (work: Work, { ticketId, acts, doing }: Rehearsing): Promise<MacroStep[]> =>
  tryOut(work, async (dry) => {
    const steps: MacroStep[] = [];
    for (const act of acts) steps.push(await step(dry, ticketId, { act, doing }));
    return steps;
  });

/** Does it, and undoes it: nothing follows, nobody is told, and nothing waits for the end of the work. */
export async function tryOut<Found>(work: Work, trial: (dry: Work) => Promise<Found>): Promise<Found> {
  const dry: Work = holdingTheSame(work, {
    ...work,
    announce: () => undefined,
    hurry: () => undefined,
    follow: async () => undefined,
  });
  await work.query(sql`savepoint rehearsal`);
  const found = await trial(dry);
  // One trial may stand within another: the inner one gives the name back.
  await work.query(sql`rollback to savepoint rehearsal`);
  await work.query(sql`release savepoint rehearsal`);
  return found;
}

async function step(
  dry: Work,
  ticketId: string,
  { act, doing }: { act: MacroAct; doing: Doing },
): Promise<MacroStep> {
  await dry.query(sql`savepoint step`);
  try {
    const done = await doAct(dry, ticketId, act);
    const will = waitsForSending(act, doing) ? "on_sending" : "now";
    return { act, will: done === null ? "nothing" : will, refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await dry.query(sql`rollback to savepoint step`);
    return { act, will: "refused", refusal: { code: error.code, particulars: error.particulars } };
  }
}
