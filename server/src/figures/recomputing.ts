import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { afterDeed, type Hours, type Measures, measured, unmeasured, type Words } from "./measuring.ts";
import { listHours, readWords, type Told, tellTickets } from "./rows.ts";

/** Where what is kept is not what the facts say; `measure` is "row" when one side has no row at all. */
export type Difference = {
  ticketId: string;
  measure: keyof Measures | "row";
  kept: unknown;
  recomputed: unknown;
};

const batch = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Measures every ticket again from the log of facts and the public words, and says what differs: nothing should. */
export async function checkMeasures(work: Work): Promise<Difference[]> {
  requireReading(work.actor);
  const hours = await listHours(work);
  const differences: Difference[] = [];
  for (let after: string | undefined = beforeAll; after !== undefined; ) {
    const told = await tellTickets(work, after, batch);
    const words = await readWords(
      work,
      told.map((each) => each.ticketId),
    );
    for (const each of told) differences.push(...compare(each, recompute(each, words, hours)));
    after = told.length === batch ? told.at(-1)?.ticketId : undefined;
  }
  return differences;
}

export function recompute(
  { ticketId, opened, deeds }: Told,
  words: Map<string, Words>,
  hours: readonly Hours[],
): Measures | null {
  const said = words.get(ticketId);
  if (!opened || !said) return null;
  return measured(deeds.reduce(afterDeed, unmeasured(opened)), said, hours);
}

function compare({ ticketId, kept }: Told, recomputed: Measures | null): Difference[] {
  if (!kept || !recomputed)
    return kept === recomputed ? [] : [{ ticketId, measure: "row", kept, recomputed }];
  const names = Object.keys(recomputed).filter((name): name is keyof Measures => name in kept);
  return names
    .filter((measure) => !same(kept[measure], recomputed[measure]))
    .map((measure) => ({ ticketId, measure, kept: kept[measure], recomputed: recomputed[measure] }));
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u;

/** The log writes instants with all their decimals, the database with six. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "string" || typeof other !== "string") return false;
  return instant.test(one) && instant.test(other) && Date.parse(one) === Date.parse(other);
}
