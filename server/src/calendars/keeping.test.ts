import type { Calendar, CalendarChange } from "@guichet/contract/calendars.ts";
import { afterAll, expect, test } from "vitest";
import { amina, chloe } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { changeCompany, readCompany } from "../company/company.ts";
import { Refusal } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { addCalendar, changeCalendar, listCalendars, removeCalendar, showCalendar } from "./keeping.ts";
import { isOpenAt } from "./opening-time.ts";
import { mainCalendar, readCalendar } from "./reading.ts";

const works = await openTestWorks();
afterAll(() => works.close());

const evening = {
  name: "Équipe du soir",
  timeZone: "Europe/Paris",
  openingHours: [{ day: 1, from: "18:00", to: "22:00" }],
  holidays: null,
  closures: [],
  workedDays: [1, 2, 3, 4, 5],
};

const run = <Result>(act: (work: Work) => Promise<Result>) => works.run(chloe, act);
const main = async (): Promise<Calendar> => {
  const found = (await run(listCalendars)).filter((calendar) => calendar.main);
  expect(found).toHaveLength(1);
  return found[0] as Calendar;
};

async function refusalOf(act: (work: Work) => Promise<unknown>, by = chloe): Promise<unknown> {
  const thrown = await works.run(by, act).catch((error: unknown) => error);
  return thrown instanceof Refusal ? thrown.code : thrown;
}

test("a house that has not begun keeps the hours of its company and the holidays of mainland France", async () => {
  const company = await run(readCompany);
  expect(await main()).toMatchObject({
    name: "Heures d’ouverture",
    timeZone: company.timeZone,
    openingHours: company.openingHours,
    holidays: { country: "FR", region: null },
  });
});

test("a calendar is added, changed in part, and removed, and each is said", async () => {
  works.announced();
  const { id } = await run((work) => addCalendar(work, evening));
  const closure = { label: "Réveillon", from: "2026-12-24", to: "2026-12-24", hours: null };
  const changed = await run((work) => changeCalendar(work, id, { closures: [closure] }));
  expect(changed).toEqual({ ...evening, id, main: false, closures: [closure] });
  await run((work) => removeCalendar(work, id));
  expect(await refusalOf((work) => showCalendar(work, id))).toBe("not_found");
  expect(works.announced()).toEqual(["calendar.added", "calendar.changed", "calendar.removed"]);
});

test("the hours of the company are those of its main calendar, whichever is changed", async () => {
  const monday = [{ day: 1, from: "08:00", to: "12:00" }];
  await run((work) => changeCompany(work, { openingHours: monday }));
  expect((await main()).openingHours).toEqual(monday);

  const { id } = await main();
  await run((work) => changeCalendar(work, id, { openingHours: [], timeZone: "Indian/Reunion" }));
  expect(await run(readCompany)).toMatchObject({ openingHours: [], timeZone: "Indian/Reunion" });
});

test("the previous version, which knows only the company’s columns, is heard and hears", async () => {
  const tuesday = [{ day: 2, from: "08:00", to: "12:00" }];
  await works.database.query(
    sql`update company set time_zone = 'Europe/Brussels', opening_hours = ${JSON.stringify(tuesday)}`,
  );
  expect(await main()).toMatchObject({ timeZone: "Europe/Brussels", openingHours: tuesday });
});

test("another calendar becomes the main one, and the company keeps its hours from then on", async () => {
  const before = await main();
  const { id } = await run((work) => addCalendar(work, evening));
  await run((work) => changeCalendar(work, id, { main: true }));

  expect((await main()).id).toBe(id);
  expect((await run(readCompany)).openingHours).toEqual(evening.openingHours);
  await run((work) => changeCalendar(work, before.id, { main: true }));
});

test("the main calendar stays, and so does one that something counts with", async () => {
  const { id } = await main();
  expect(await refusalOf((work) => removeCalendar(work, id))).toBe("calendar.main");

  const used = await run((work) => addCalendar(work, evening));
  await works.database.query(
    sql`create table counting (calendar_id uuid not null references business_calendars)`,
  );
  await works.database.query(sql`insert into counting values (${used.id})`);
  expect(await refusalOf((work) => removeCalendar(work, used.id))).toBe("calendar.in_use");
  expect(await run((work) => showCalendar(work, used.id))).toMatchObject({ name: evening.name });
});

test.each([
  [{ timeZone: "Europe/Lutece" }, "company.time_zone_unknown"],
  [
    { openingHours: [...evening.openingHours, { day: 1, from: "21:00", to: "23:00" }] },
    "company.hours_overlap",
  ],
  [{ holidays: { country: "FR", region: "bretagne" } }, "calendar.holidays_unknown"],
  [{ holidays: { country: "CA", region: "FR" } }, "calendar.holidays_unknown"],
])("what makes no sense is refused: %j", async (change, code) => {
  const { id } = await main();
  expect(await refusalOf((work) => changeCalendar(work, id, change as CalendarChange))).toBe(code);
});

test("whoever answers reads the calendars and changes none", async () => {
  const { id } = await main();
  expect(await works.run(amina, listCalendars)).not.toHaveLength(0);
  for (const act of [
    (work: Work) => addCalendar(work, evening),
    (work: Work) => changeCalendar(work, id, { name: "À moi" }),
    (work: Work) => removeCalendar(work, id),
  ])
    expect(await refusalOf(act, amina)).toBe("access.not_allowed");
});

test("a change counts at once, in the work that makes it and in the next", async () => {
  const monday = Temporal.Instant.from("2026-11-16T19:00:00Z");
  const { id } = await run((work) => addCalendar(work, evening));
  await run(async (work) => {
    expect(isOpenAt(await readCalendar(work, id), monday)).toBe(true);
    await changeCalendar(work, id, { main: true });
    expect(isOpenAt(await mainCalendar(work), monday)).toBe(true);
    await changeCalendar(work, id, { openingHours: [{ day: 7, from: "00:00", to: "01:00" }] });
    expect(isOpenAt(await mainCalendar(work), monday)).toBe(false);
  });
  expect(isOpenAt(await run((work) => readCalendar(work, id)), monday)).toBe(false);
});

test("a change that was rolled back never counted", async () => {
  const { id } = await run((work) => addCalendar(work, evening));
  const monday = Temporal.Instant.from("2026-11-16T19:00:00Z");
  const trying = run(async (work) => {
    await changeCalendar(work, id, { openingHours: [{ day: 7, from: "00:00", to: "01:00" }] });
    await readCalendar(work, id);
    throw new Error("nothing of it");
  });
  await expect(trying).rejects.toThrow("nothing of it");
  expect(isOpenAt(await run((work) => readCalendar(work, id)), monday)).toBe(true);
});

test("once the company is read, its calendar costs no query more", async () => {
  await run(async (work) => {
    await readCompany(work);
    let queries = 0;
    const query: Work["query"] = (statement) => {
      queries += 1;
      return work.query(statement);
    };
    await mainCalendar(Object.assign(work, { query }));
    expect(queries).toBe(0);
  });
});
