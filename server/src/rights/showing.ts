import type { InboxRight, InboxRights, PersonRights, Rights } from "@guichet/contract/rights.ts";
import { type Colleague, colleagues } from "../access/colleagues.ts";
import { requireSomeLead } from "../access/leading.ts";
import { mayAnswer, maySee } from "../access/seeing.ts";
import { keptInboxes } from "../inboxes/keeping.ts";
import type { KeptInbox } from "../inboxes/model.ts";
import type { Actor, Work } from "../platform/work.ts";
import { teamNames } from "../team/naming.ts";
import { findRule, type HeldRow, listFollowed, listHeld, listPlaces, type Place } from "./rows.ts";

/** Who may see and do what. It asks the very functions that decide, of everybody in turn, and keeps no list beside them. */
export async function showRights(work: Work): Promise<Rights> {
  requireSomeLead(work.actor);
  return (await gather(work)).rights;
}

type Gathered = { rights: Rights; onlyTheirs: number };

export async function gather(work: Work): Promise<Gathered> {
  const [everyone, held, kept, teams, ticketsSeenBy] = await Promise.all([
    colleagues(work),
    listHeld(work),
    keptInboxes(work),
    teamNames(work),
    findRule(work),
  ]);
  const [places, followed] = await Promise.all([listPlaces(work), listFollowed(work)]);
  const holding = new Map(held.map((row) => [row.id, row]));
  const people = everyone.map((one) =>
    person(one, {
      held: holding.get(one.id),
      kept,
      places,
      followed: followed.filter((each) => each.agentId === one.id),
    }),
  );
  const names = new Map([...teams, ...everyone.map(({ id, name }) => [id, name] as const)]);
  const inboxes = kept.map((inbox) => presentInbox(inbox, names));
  const open = sum(places);
  return {
    rights: { ticketsSeenBy, open, people, inboxes },
    onlyTheirs: sum(places.filter(onlyOwned(everyone))),
  };
}

const sum = (places: readonly Place[]): number => places.reduce((total, { tickets }) => total + tickets, 0);

type About = {
  held: HeldRow | undefined;
  kept: readonly KeptInbox[];
  places: readonly Place[];
  followed: readonly Place[];
};

function person({ id, name, actor }: Colleague, { held, kept, places, followed }: About): PersonRights {
  const sees = (place: Place, followerIds: readonly string[] = []) =>
    maySee(actor, { ...place, followerIds });
  const seen = sum(places.filter((place) => sees(place)));
  const besides = sum(followed.filter((place) => !sees(place) && sees(place, [id])));
  return {
    id,
    name,
    roles: held?.roles ?? [],
    teams: held?.teams ?? [],
    open: seen + besides,
    inboxes: kept.map((inbox) => ({ inboxId: inbox.id, right: rightAt(actor, inbox) })),
  };
}

function rightAt(actor: Actor, { id, teamId }: KeptInbox): InboxRight {
  const placed = { teamId, inboxId: id, ownerId: null, followerIds: [] };
  if (!maySee(actor, placed)) return "none";
  return mayAnswer(actor, placed) ? "answers" : "reads";
}

function presentInbox(
  { id, name, teamId, grants }: KeptInbox,
  names: ReadonlyMap<string, string>,
): InboxRights {
  const team = teamId === null ? null : { id: teamId, name: names.get(teamId) ?? "" };
  const named = grants?.map((grant) => ({
    ...grant,
    name: names.get(grant.teamId ?? grant.agentId ?? "") ?? "",
  }));
  return { id, name, team, keptTo: named ?? null };
}

const onlyOwned =
  (everyone: readonly Colleague[]) =>
  (place: Place): boolean => {
    const owner = everyone.find(({ id }) => id === place.ownerId);
    return owner !== undefined && !maySee(owner.actor, { ...place, ownerId: null, followerIds: [] });
  };
