import type { Work } from "../platform/work.ts";
import { lookAround } from "./giving.ts";
import { type Choice, choose } from "./model.ts";
import { findSettings, listTraits } from "./rows.ts";

/**
 * Who would have each of these tickets now, if `butFor` were not there; nothing is given. Each choice counts in the next
 * one, so that ten tickets are not all suggested to the same person.
 */
export async function suggestOwners(
  work: Work,
  ticketIds: readonly string[],
  butFor: string,
): Promise<Map<string, Choice>> {
  const { capacity } = await findSettings(work);
  const [{ candidates, house }, traits] = [
    await lookAround(work, capacity),
    await listTraits(work, ticketIds),
  ];
  const others = candidates.filter(({ id }) => id !== butFor);
  const chosen = new Map<string, Choice>();
  for (const { id, ...about } of traits) {
    const choice = choose(
      { ...about, knownBy: about.knownBy.filter((known) => known !== butFor) },
      others,
      house,
    );
    if (!choice) continue;
    chosen.set(id, choice);
    choice.person.load += 1;
  }
  return chosen;
}
