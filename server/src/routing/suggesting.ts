import type { RoutingAsked, RoutingPreview } from "@guichet/contract/routing.ts";
import { requireLead } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { lookAround } from "./giving.ts";
import { type Choice, choose, fits } from "./model.ts";
import { findSettings, listBranches, listTraits } from "./rows.ts";

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

/** A ticket that does not exist: who would have it, by which rule, and why. */
export async function previewRouting(work: Work, asked: RoutingAsked): Promise<RoutingPreview> {
  requireLead(work.actor);
  const { capacity } = await findSettings(work);
  const { candidates, house } = await lookAround(work, capacity);
  const { reasonId, ...rest } = asked;
  const traits = { ...rest, reasonIds: await listBranches(work, reasonId), knownBy: [] };
  const place = house.rules.findIndex((rule) => fits(rule, traits));
  const choice = choose(traits, candidates, house);
  return {
    rule: place < 0 ? null : place,
    choice: choice && { id: choice.person.id, name: choice.person.name, why: choice.why },
  };
}
