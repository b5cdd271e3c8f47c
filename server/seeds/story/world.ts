import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Field } from "@guichet/contract/fields.ts";
import { showChecklists } from "../../src/checklists/keeping.ts";
import { showFields } from "../../src/fields/defining.ts";
import { listInboxes } from "../../src/inboxes/adding.ts";
import { type Actor, system } from "../../src/platform/work.ts";
import { listReasons } from "../../src/reasons/perimeter.ts";
import { listTags } from "../../src/tags/tags.ts";
import { agentsOf } from "../../src/team/disabling.ts";
import { teamsOf } from "../../src/team/naming.ts";
import { type FieldKey, fields } from "../house/fields.ts";
import { inboxes } from "../house/house.ts";
import { people, type TeamKey, teams } from "../house/people.ts";
import { type ChecklistKey, checklists } from "../house/procedures.ts";
import { type ReasonKey, reasons } from "../house/reasons.ts";
import type { File } from "../voices/mail.ts";
import type { Chance } from "./chance.ts";
import type { Telling } from "./telling.ts";

export type Colleague = (typeof people)[number] & {
  actor: Actor & { kind: "agent"; id: string; name: string };
};

/** What a story needs of the house: who is there, and the keys of what it speaks of. */
export type World = {
  telling: Telling;
  colleagues: readonly Colleague[];
  inboxOf: (team: TeamKey) => { id: string; address: string };
  reasonId: (key: ReasonKey) => string;
  tagId: (name: string) => string;
  teamId: (key: TeamKey) => string;
  field: (key: FieldKey) => Field;
  checklistId: (key: ChecklistKey) => string;
  named: (first: string) => Colleague;
  /** Who has been away since when, and answers nobody. */
  away: { email: string; since: Temporal.Instant } | null;
};

export async function readWorld(telling: Telling): Promise<World> {
  const { look } = telling.machinery.works;
  const [agents, boxes, known, tags] = await look(system, (work) =>
    Promise.all([agentsOf(work), listInboxes(work), listReasons(work), listTags(work)]),
  );
  const [groups, asked, lists] = await look(system, (work) =>
    Promise.all([teamsOf(work), showFields(work), showChecklists(work)]),
  );
  const colleagues = people.map((person): Colleague => {
    const { id } = required(agents.find(({ email }) => email === person.email));
    return {
      ...person,
      actor: { kind: "agent", id, name: person.name, roles: person.roles, sees: "everything" },
    };
  });
  return {
    away: null,
    telling,
    colleagues,
    inboxOf: (team) => {
      const { address } = required(inboxes.find((inbox) => inbox.team === team));
      return required(boxes.find((box) => box.address === address));
    },
    reasonId: (key) => required(known.find(({ name }) => name === reasons[key].reason.name)).id,
    tagId: (name) => required(tags.find((tag) => tag.name === name)).id,
    teamId: (key) => {
      const team = required(teams.find((each) => each.key === key));
      return required(groups.find(({ name }) => name === team.name)).id;
    },
    field: (key) => required(asked.find(({ name }) => name === fields[key].name)),
    checklistId: (key) => required(lists.find(({ name }) => name === checklists[key].name)).id,
    named: (first) => required(colleagues.find(({ name }) => name.startsWith(`${first} `))),
  };
}

export function required<Value>(found: Value | undefined | null): Value {
  if (found === undefined || found === null) throw new Error("The demonstration’s house is not whole.");
  return found;
}

/** Somebody of the team, each by their share of the work. */
export function someoneOf(world: World, chance: Chance, team: TeamKey, at = world.telling.now()): Colleague {
  const isThere = (each: Colleague) => each.team === team && each.share > 0 && !isAway(world, each, at);
  const mates = world.colleagues.filter(isThere);
  let left = chance.share() * mates.reduce((sum, { share }) => sum + share, 0);
  for (const each of mates) {
    left -= each.share;
    if (left < 0) return each;
  }
  return required(mates[0]);
}

export const isAway = ({ away }: World, { email }: { email: string }, at: Temporal.Instant): boolean =>
  away?.email === email && Temporal.Instant.compare(away.since, at) <= 0;

export const newKey = (): string => randomUUID();

const kept = new Map<string, Buffer>();

/** A picture or a paper that travels with a letter. */
export function fileNamed(name: string, as: string, type: string): File {
  const content = kept.get(name) ?? readFileSync(new URL(`../files/${name}`, import.meta.url));
  kept.set(name, content);
  return { name: as, type, content };
}
