import { randomBytes } from "node:crypto";
import { Publishing } from "@guichet/contract/promises.ts";
import { ReasonWriting } from "@guichet/contract/reasons.ts";
import { TagWriting } from "@guichet/contract/tags.ts";
import { addCalendar, changeCalendar } from "../../src/calendars/keeping.ts";
import { mainCalendar } from "../../src/calendars/reading.ts";
import { changeCompany, openCounter } from "../../src/company/company.ts";
import { setBudget } from "../../src/gestures/budget.ts";
import { addInbox } from "../../src/inboxes/adding.ts";
import type { Secrets } from "../../src/platform/secrets.ts";
import type { Works } from "../../src/platform/work.ts";
import { system, type Work } from "../../src/platform/work.ts";
import { publishPolicy } from "../../src/policies/publishing.ts";
import { addReason } from "../../src/reasons/perimeter.ts";
import { addTag } from "../../src/tags/tags.ts";
import { putInTeam } from "../../src/team/belonging.ts";
import { placeAgent } from "../../src/team/going-away.ts";
import { enrolAgent } from "../../src/team/joining.ts";
import { makeTeam } from "../../src/team/naming.ts";
import { closures, inboxesOpen, openingHours, policies, tags, workshopHours } from "./house.ts";
import { people, shown, type TeamKey, teams } from "./people.ts";
import { reasons } from "./reasons.ts";

type Founding = {
  works: Works;
  secrets: Secrets;
  password: string;
  sundays: boolean;
  today: Temporal.PlainDate;
};

/** The house before its first letter: its hours, its people, why customers write. Done by whoever installs it. */
export async function found({ works, secrets, password, sundays, today }: Founding): Promise<void> {
  await works.run(system, async (work) => {
    await changeCompany(work, {
      name: "Cycles Valombre",
      language: "fr",
      timeZone: "Europe/Paris",
      openingHours: openingHours(sundays),
      ownerMinutes: 120,
      surveyDelayHours: 24,
    });
    const main = await mainCalendar(work);
    await changeCalendar(work, main.id, {
      name: "Service clients",
      holidays: { country: "FR", region: null },
      closures: closures(today),
      workedDays: sundays ? [2, 3, 4, 5, 7] : [1, 2, 3, 4, 5],
    });
    await addCalendar(work, {
      name: "Atelier de Valence",
      timeZone: "Europe/Paris",
      openingHours: workshopHours,
      holidays: { country: "FR", region: null },
      closures: [],
      workedDays: [2, 3, 4, 5, 6],
    });
    await openCounter(work);
    await setBudget(work, 1200);
  });
  await works.run(system, (work) => settle(work, { secrets, password, sundays }));
}

type Settling = Pick<Founding, "secrets" | "password" | "sundays">;

async function settle(work: Work, { secrets, password, sundays }: Settling): Promise<void> {
  const places = new Map<TeamKey | null, string>();
  for (const { key, name } of teams) places.set(key, (await makeTeam(work, name)).id);
  const team = (key: TeamKey | null) => places.get(key) ?? null;
  for (const { team: key, ...inbox } of inboxesOpen(sundays)) {
    const silent = {
      host: "nulle-part.invalid",
      port: 25,
      security: "none" as const,
      user: "",
      password: "",
    };
    await addInbox(
      work,
      { ...inbox, language: "fr", takeFrom: { unreadDays: 0 }, smtp: silent, teamId: team(key) },
      secrets,
    );
  }
  const ids = await enrol(work, password, team);
  await decide(work, ids);
  for (const tag of tags) await addTag(work, TagWriting.parse(tag));
}

type Ids = ReadonlyMap<string, string>;

async function enrol(
  work: Work,
  password: string,
  team: (key: TeamKey | null) => string | null,
): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const person of people) {
    const secret = shown.includes(person.email) ? password : randomBytes(18).toString("base64url");
    const id = await enrolAgent(work, {
      ...person,
      roles: [...person.roles],
      password: secret,
      language: "fr",
    });
    ids.set(person.email, id);
    const teamId = team(person.team);
    if (teamId) await putInTeam(work, teamId, id, { leads: person.roles.includes("lead") });
    await placeAgent(work, id, {
      skills: [...person.skills],
      languages: person.speaksEnglish ? ["fr", "en"] : ["fr"],
      capacity: null,
      workingHours: [],
    });
  }
  return ids;
}

/** Why customers write, what is done about it, and what is promised to all of them. */
async function decide(work: Work, ids: Ids): Promise<void> {
  const brakes: string[] = [];
  for (const { team: key, reason } of Object.values(reasons)) {
    const peopleIds = people.flatMap(({ team: theirs, email }) =>
      theirs === key ? [ids.get(email) ?? ""] : [],
    );
    const { id } = await addReason(work, ReasonWriting.parse({ ...reason, peopleIds }));
    if (reason === reasons.freins.reason) brakes.push(id);
  }
  for (const { forBrakes, ...policy } of policies)
    await publishPolicy(work, Publishing.parse({ ...policy, reasonIds: forBrakes ? brakes : [] }));
}
