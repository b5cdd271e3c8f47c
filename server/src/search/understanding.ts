import type { Condition, Filter } from "@guichet/contract/filters.ts";
import type { Understood } from "@guichet/contract/search.ts";
import type { TicketState } from "@guichet/contract/tickets.ts";
import { readCompany } from "../company/company.ts";
import { listInboxes } from "../inboxes/adding.ts";
import { type Statement, sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { listReasons } from "../reasons/perimeter.ts";
import { listTags } from "../tags/tags.ts";
import { agentsOf } from "../team/disabling.ts";
import { teamsOf } from "../team/naming.ts";
import { fold } from "./asking.ts";
import { customersNamed } from "./customer-rows.ts";
import { readDay } from "./spoken-days.ts";
import type { Spoken } from "./spoken-filters.ts";

/** What a filter in words comes to: a condition of lists, an instant, or nothing that is known here. */
type Meaning = { condition?: Condition; where?: Statement<unknown>; named: string | null };
type Named = { id: string; name: string };

export type Narrowed = {
  filter: Filter;
  /** What no list asks: days, over `tickets t`. */
  where: Statement<unknown>;
  understood: Understood[];
};

/** Filters in words become conditions on what is really there: « motif:livr » is the reasons whose words begin so. */
export async function understand(work: Work, spoken: readonly Spoken[]): Promise<Narrowed> {
  const meanings: Meaning[] = [];
  for (const each of spoken) meanings.push(await readers[each.on](work, each.said));
  return {
    filter: meanings.flatMap(({ condition }) => condition ?? []),
    where: meanings.reduce((all, { where }) => (where ? sql`${all} and ${where}` : all), sql`true`),
    understood: spoken.map(({ on, said }, place) => ({ on, said, named: meanings[place]?.named ?? null })),
  };
}

const unknown: Meaning = { named: null };

const readers: Record<Spoken["on"], (work: Work, said: string) => Promise<Meaning>> = {
  customer: async (work, said) => among(await customersNamed(work, said), (is) => ({ on: "customer", is })),
  reason: async (work, said) =>
    among(answering(await listReasons(work), said), (is) => ({ on: "reason", is })),
  tag: async (work, said) => among(answering(await listTags(work), said), (is) => ({ on: "tag", is })),
  inbox: async (work, said) => among(answering(await listInboxes(work), said), (is) => ({ on: "inbox", is })),
  team: async (work, said) => among(answering(await teamsOf(work), said), (is) => ({ on: "team", is })),
  owner: async (work, said) => {
    const who = people[fold(said)];
    if (who) return { condition: { on: "owner", is: [who] }, named: said };
    return among(answering(await agentsOf(work), said), (is) => ({ on: "owner", is }));
  },
  state: async (_, said) => {
    const state = Object.entries(states).find(([word]) => word.startsWith(fold(said)))?.[1];
    return state ? { condition: { on: "state", is: state }, named: said } : unknown;
  },
  since: (work, said) => onDay(work, said, (start) => sql`t.last_entry_at >= ${start}`),
  before: (work, said) => onDay(work, said, (start) => sql`t.opened_at < ${start}`),
};

const people: Record<string, "me" | "nobody"> = { moi: "me", me: "me", personne: "nobody", nobody: "nobody" };

const states: Record<string, TicketState[]> = {
  nouveau: ["new"],
  new: ["new"],
  "en cours": ["open"],
  ouvert: ["new", "open", "waiting_customer"],
  open: ["new", "open", "waiting_customer"],
  attente: ["waiting_customer"],
  waiting: ["waiting_customer"],
  clos: ["closed"],
  ferme: ["closed"],
  closed: ["closed"],
};

/** As many as a condition of lists may name. */
const most = 50;

function among(found: readonly Named[], condition: (is: string[]) => Condition): Meaning {
  if (found.length === 0) return unknown;
  const named = found.slice(0, most);
  return {
    condition: condition(named.map(({ id }) => id)),
    named: [...new Set(named.map(({ name }) => name))].join(", "),
  };
}

/** Those whose words begin with what was said, accents and case aside. */
function answering(all: readonly Named[], said: string): Named[] {
  const asked = wordsOf(said);
  return all.filter(({ name }) => asked.every((word) => wordsOf(name).some((own) => own.startsWith(word))));
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

async function onDay(
  work: Work,
  said: string,
  where: (start: Temporal.Instant) => Statement<unknown>,
): Promise<Meaning> {
  const { timeZone } = await readCompany(work);
  const day = readDay(said, work.now.toZonedDateTimeISO(timeZone).toPlainDate());
  if (day === null) return unknown;
  return { where: where(day.toZonedDateTime(timeZone).toInstant()), named: day.toString() };
}
