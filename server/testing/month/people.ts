import { type Chance, chanceFrom } from "../../seeds/story/chance.ts";
import type { Actor } from "../../src/platform/work.ts";
import { system } from "../../src/platform/work.ts";
import { enrolAgent } from "../../src/team/joining.ts";
import type { Desk } from "../desk.ts";

const zone = "Europe/Paris";

type Person = Actor & { kind: "agent"; id: string; name: string };

/** Who is there when: some days away, lunch at an hour of their own, Wednesdays off for some. */
export type Colleague = {
  person: Person;
  /** The given moment when they are at their desk, else the next one. */
  thereFrom: (at: Temporal.Instant) => Temporal.Instant;
};

type Habits = { away: ReadonlySet<string>; lunch: number; offDay: number };

export async function enrolTeam(desk: Desk, size: number, days: readonly string[]): Promise<Colleague[]> {
  const chance = chanceFrom(size);
  const team: Colleague[] = [];
  for (let index = 0; index < size; index++) {
    const name = `Agent ${index + 1}`;
    const joining = {
      name,
      email: `agent-${index + 1}@guichet.test`,
      password: "une phrase que personne ne devine",
      language: "fr" as const,
      roles: ["agent" as const],
    };
    const id = await desk.app.works.run(system, (work) => enrolAgent(work, joining));
    const habits = habitsOf(chance, days, index);
    team.push({
      person: { kind: "agent", id, name, roles: ["agent"], sees: "everything" },
      thereFrom: (at) => thereFrom(at, habits),
    });
  }
  return team;
}

function habitsOf(chance: Chance, days: readonly string[], index: number): Habits {
  const away = new Set<string>();
  // A week of leave for some, a day of sickness here and there.
  const leave = index % 3 === 0 ? chance.between(0, days.length - 1) : days.length;
  for (const day of days.slice(leave, leave + 7)) away.add(day);
  for (const day of days) if (chance.share() < 0.05) away.add(day);
  return { away, lunch: 12 + (index % 2), offDay: index % 4 === 0 ? 3 : 0 };
}

/** At their desk from nine to six, an hour for lunch apart. */
function thereFrom(at: Temporal.Instant, { away, lunch, offDay }: Habits): Temporal.Instant {
  let when = at.toZonedDateTimeISO(zone);
  for (;;) {
    const date = when.toPlainDate();
    const off = date.dayOfWeek > 5 || date.dayOfWeek === offDay || away.has(date.toString());
    if (off || when.hour >= 18) when = nextMorning(when);
    else if (when.hour < 9) when = when.with({ hour: 9, minute: 0, second: 0, millisecond: 0 });
    else if (when.hour === lunch) when = when.with({ hour: lunch + 1, minute: 0, second: 0, millisecond: 0 });
    else return when.toInstant();
  }
}

const nextMorning = (when: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  when
    .add({ days: 1 })
    .with({ hour: 9, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
