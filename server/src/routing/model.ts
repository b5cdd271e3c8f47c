import type { RoutingRule, RoutingWhy, RuleHours } from "@guichet/contract/routing.ts";
import type { Person } from "../team/standing.ts";

/**
 * To whom a ticket goes, and why. In this order: the first rule that fits says who may have it; then whoever is there;
 * then the person the customer already knows, if they have room; then whoever has the most room. Nobody suits: nobody
 * is chosen, the ticket waits to be taken, and its countdown runs as ever.
 */
export type Traits = {
  /** Its reason and the branches that one hangs on: a rule for a branch holds for its leaves. */
  reasonIds: readonly string[];
  inboxId: string | null;
  language: string;
  segment: string | null;
  teamId: string | null;
  /** Whom the inbox it came by is kept to, and answers there; null when it is not kept. */
  answerers: readonly string[] | null;
  /** Who answered for this customer's other tickets, the latest first. */
  knownBy: readonly string[];
  /** A message of this customer was flagged lately. */
  isDifficult?: boolean;
};

export type Candidate = Person & { load: number; flags?: number };

/** The hour of the house: Monday is 1, the time as `16:30`. */
export type Hour = { day: number; time: string };

export type House = {
  rules: readonly RoutingRule[];
  capacity: number;
  teams: ReadonlyMap<string, string>;
  hour: Hour;
};

export type Choice = { person: Candidate; why: RoutingWhy };

export function choose(traits: Traits, candidates: readonly Candidate[], house: House): Choice | null {
  const rule = house.rules.find((each) => fits(each, traits, house.hour)) ?? null;
  const capacityOf = ({ place }: Candidate) => place.capacity ?? house.capacity;
  const room = candidates.filter(
    (each) =>
      each.state === "available" &&
      each.load < Math.min(capacityOf(each), rule?.mostLoad ?? Number.POSITIVE_INFINITY) &&
      mayHave(each, traits) &&
      suits(each, rule),
  );
  const spared = traits.isDifficult ? leastStrained(room) : room;
  const known = traits.knownBy.flatMap((id) => spared.find((each) => each.id === id) ?? [])[0];
  const freest = spared.toSorted(
    (a, b) => a.load / capacityOf(a) - b.load / capacityOf(b) || a.load - b.load,
  )[0];
  const person = known ?? freest;
  if (!person) return null;
  const why: RoutingWhy = {
    because: becauseOf(known !== undefined, spared.length < room.length),
    load: person.load,
    capacity: capacityOf(person),
    team: rule?.teamId ? (house.teams.get(rule.teamId) ?? null) : null,
    skill: rule?.skill ?? null,
    late: false,
  };
  return { person, why };
}

/** Hard exchanges are spread: whoever flagged the fewest messages lately comes before room, and before being known. */
function leastStrained(room: readonly Candidate[]): readonly Candidate[] {
  const least = Math.min(...room.map(({ flags = 0 }) => flags));
  return room.filter(({ flags = 0 }) => flags === least);
}

function becauseOf(isKnown: boolean, isSpread: boolean): RoutingWhy["because"] {
  if (isKnown) return "continuity";
  return isSpread ? "spread" : "load";
}

export function fits(rule: RoutingRule, traits: Traits, hour: Hour): boolean {
  const { reasonIds, inboxId, language, segment } = traits;
  return (
    !rule.off &&
    runsAt(rule.hours, hour) &&
    (rule.reasonIds.length === 0 || reasonIds.some((id) => rule.reasonIds.includes(id))) &&
    includes(rule.inboxIds, inboxId) &&
    includes(rule.languages, language) &&
    includes(rule.segments, segment)
  );
}

/** Past midnight it is still the day before. */
function runsAt(hours: RuleHours | null, { day, time }: Hour): boolean {
  if (hours === null) return true;
  const { days, from, to } = hours;
  if (from < to) return days.includes(day) && from <= time && time < to;
  return (days.includes(day) && from <= time) || (days.includes(day === 1 ? 7 : day - 1) && time < to);
}

export function hourOf(now: Temporal.Instant, timeZone: string): Hour {
  const here = now.toZonedDateTimeISO(timeZone);
  return { day: here.dayOfWeek, time: here.toPlainTime().toString({ smallestUnit: "minute" }) };
}

const includes = (wanted: readonly string[], has: string | null): boolean =>
  wanted.length === 0 || (has !== null && wanted.includes(has));

/** A team's ticket stays in its team, what is kept with those it is kept to; who said which languages they speak gets those. */
function mayHave({ id, teamIds, place }: Candidate, { teamId, language, answerers }: Traits): boolean {
  if (answerers !== null) return answerers.includes(id) && includes(place.languages, language);
  return (teamId === null || teamIds.includes(teamId)) && includes(place.languages, language);
}

export function suits(
  { teamIds, place }: Pick<Person, "teamIds" | "place">,
  rule: RoutingRule | null,
): boolean {
  if (rule === null) return true;
  const isInTeam = rule.teamId === null || teamIds.includes(rule.teamId);
  return isInTeam && (rule.skill === null || place.skills.includes(rule.skill));
}
