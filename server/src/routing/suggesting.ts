import type {
  RoutingAsked,
  RoutingPreview,
  RoutingTrial,
  RoutingTrialAsked,
} from "@guichet/contract/routing.ts";
import { requireLead } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { referenceOf } from "../tickets/reference.ts";
import { lookAround } from "./giving.ts";
import { type Choice, choose, fits } from "./model.ts";
import { findSettings, listBranches, listRecent, listTraits } from "./rows.ts";

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
  const traits = { ...rest, reasonIds: await listBranches(work, reasonId), knownBy: [], answerers: null };
  const place = house.rules.findIndex((rule) => fits(rule, traits, house.hour));
  const choice = choose(traits, candidates, house);
  return {
    rule: place < 0 ? null : place,
    choice: choice && nameOf(choice),
  };
}

const nameOf = ({ person: { id, name }, why }: Choice) => ({ id, name, why });

const mostTried = 20;

/**
 * The rules as they might be, on the last tickets that came: who would have each if they came now, in their order, each
 * counting in the next.
 */
export async function tryRules(work: Work, { capacity, rules }: RoutingTrialAsked): Promise<RoutingTrial> {
  requireLead(work.actor);
  const [{ candidates, house }, recent] = [
    await lookAround(work, capacity),
    await listRecent(work, mostTried),
  ];
  const tried = { ...house, rules };
  const items = recent.toReversed().map(({ id, number, subject, openedAt, owner, ...traits }) => {
    const place = rules.findIndex((rule) => fits(rule, traits, house.hour));
    const choice = choose(traits, candidates, tried);
    if (choice) choice.person.load += 1;
    const ticket = { id, reference: referenceOf(number), subject, openedAt };
    return { ticket, owner, rule: place < 0 ? null : place, choice: choice && nameOf(choice) };
  });
  return { items: items.toReversed() };
}
