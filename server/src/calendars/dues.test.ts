import type { AskingDue, CalendarDay, Calendar as CalendarWire, Due } from "@guichet/contract/calendars.ts";
import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";

const weekdays = [1, 2, 3, 4, 5];
const office = {
  name: "Bureau",
  timeZone: "Europe/Paris",
  openingHours: weekdays.map((day) => ({ day, from: "09:00", to: "18:00" })),
  holidays: { country: "FR", region: "metropole" },
  closures: [
    { label: "Réveillon", from: "2026-12-24", to: "2026-12-24", hours: { from: "13:00", to: "24:00" } },
    { label: "Inventaire", from: "2027-01-04", to: "2027-01-05" },
  ],
};

async function add(desk: Desk, calendar: object = office): Promise<string> {
  const { status, body } = await desk.asks<CalendarWire>("chloe", "POST", "/api/calendars", calendar);
  expect(status).toBe(201);
  return body.id;
}

type Asked = Partial<Omit<AskingDue, "pauses">> & { pauses?: { from: string; to?: string }[] };
const ask = (desk: Desk, id: string, asked: Asked) =>
  desk.asks<Due>("amina", "POST", `/api/calendars/${id}/dues`, asked);

test("a calendar says when something falls due, and what it passed over", async ({ desk }) => {
  const id = await add(desk);
  const { body } = await ask(desk, id, { start: "2026-04-30T17:00", minutes: 120 });
  expect(body).toEqual({
    due: "2026-05-04T08:00:00Z",
    local: "2026-05-04T10:00:00+02:00",
    timeZone: "Europe/Paris",
    rawEnd: null,
    daysOff: [{ date: "2026-05-01", holiday: { fr: "Fête du travail", en: "Labour Day" }, closures: [] }],
  });
});

test("a period of the law tells where it would have ended, and where the rule moved it", async ({ desk }) => {
  const id = await add(desk);
  const days = { count: 14, kind: "calendaires" as const };
  const { body } = await ask(desk, id, { start: "2026-04-30", days, ends: "next_working_day" });
  expect(body).toMatchObject({ rawEnd: "2026-05-14", local: "2026-05-15T23:59:59+02:00" });
});

test("what was left runs on after a pause, and a pause without an end leaves the due unknown", async ({
  desk,
}) => {
  const id = await add(desk);
  const asked = { start: "2026-11-16T09:00", minutes: 120 };
  const paused = (from: string, to?: string) =>
    ask(desk, id, { ...asked, pauses: [to === undefined ? { from } : { from, to }] });
  expect((await paused("2026-11-16T10:00", "2026-11-17T17:30")).body.local).toBe("2026-11-18T09:30:00+01:00");
  expect((await paused("2026-11-16T10:00")).body).toMatchObject({ due: null, local: null });
  expect((await paused("2026-11-16T11:00")).body.local).toBe("2026-11-16T11:00:00+01:00");
});

test("T4 the due instant is the same whether it is asked from Réunion, Québec or Paris", async ({ desk }) => {
  const id = await add(desk);
  const starts = [
    "2026-11-16T19:30:00+04:00",
    "2026-11-16T10:30:00-05:00",
    "2026-11-16T16:30:00+01:00",
    "2026-11-16T15:30:00Z",
    "2026-11-16T16:30",
  ];
  for (const start of starts) {
    const { body } = await ask(desk, id, { start, minutes: 240 });
    expect([start, body.due, body.local]).toEqual([
      start,
      "2026-11-17T10:30:00Z",
      "2026-11-17T11:30:00+01:00",
    ]);
  }
});

test("T4 a calendar elsewhere counts on its own clock and has its own holidays", async ({ desk }) => {
  const quebec = {
    ...office,
    timeZone: "America/Toronto",
    holidays: { country: "CA", region: "QC" },
    closures: [],
  };
  const reunion = {
    ...office,
    timeZone: "Indian/Reunion",
    holidays: { country: "FR", region: "la-reunion" },
  };
  const due = async (calendar: object, start: string) =>
    (await ask(desk, await add(desk, calendar), { start, minutes: 60 })).body.local;
  expect(await due(quebec, "2026-06-23T17:30")).toBe("2026-06-25T09:30:00-04:00");
  expect(await due(reunion, "2027-12-17T17:30")).toBe("2027-12-21T09:30:00+04:00");
});

test("each day says its hours, its holiday and its closures", async ({ desk }) => {
  const id = await add(desk);
  const { body } = await desk.asks<{ items: CalendarDay[] }>(
    "amina",
    "GET",
    `/api/calendars/${id}/days?from=2026-12-24&to=2026-12-26`,
  );
  expect(body.items).toEqual([
    {
      date: "2026-12-24",
      open: [{ from: "09:00", to: "13:00" }],
      openMinutes: 240,
      holiday: null,
      closures: ["Réveillon"],
      ouvrable: true,
      ouvre: true,
    },
    {
      date: "2026-12-25",
      open: [],
      openMinutes: 0,
      holiday: { fr: "Noël", en: "Christmas Day" },
      closures: [],
      ouvrable: false,
      ouvre: false,
    },
    {
      date: "2026-12-26",
      open: [],
      openMinutes: 0,
      holiday: null,
      closures: [],
      ouvrable: true,
      ouvre: false,
    },
  ]);
});

test("a day on which the clock changes holds the minutes it really has", async ({ desk }) => {
  const id = await add(desk, { ...office, openingHours: [{ day: 7, from: "00:00", to: "06:00" }] });
  const minutesOn = async (date: string) =>
    (
      await desk.asks<{ items: CalendarDay[] }>(
        "amina",
        "GET",
        `/api/calendars/${id}/days?from=${date}&to=${date}`,
      )
    ).body.items[0]?.openMinutes;
  expect(await minutesOn("2026-03-29")).toBe(300);
  expect(await minutesOn("2026-10-25")).toBe(420);
});

test("a question that is not one is refused at the door", async ({ desk }) => {
  const id = await add(desk);
  for (const asked of [
    { start: "2026-11-16T09:00" },
    { start: "2026-11-16T09:00", minutes: 10, months: 1 },
    { start: "tomorrow", minutes: 10 },
    { start: "2026-02-30", minutes: 10 },
    { start: "2026-11-16T09:00", minutes: -1 },
  ])
    expect((await ask(desk, id, asked)).status, JSON.stringify(asked)).toBe(400);
  const tooMany = `/api/calendars/${id}/days?from=2026-01-01&to=2028-01-01`;
  expect((await desk.asks("amina", "GET", tooMany)).status).toBe(400);
  const nobody = "00000000-0000-7000-8000-000000000000";
  expect((await ask(desk, nobody, { start: "2026-11-16", minutes: 1 })).status).toBe(404);
});

test("the places whose holidays may be chosen are listed, France first", async ({ desk }) => {
  type Country = { country: string; regions: { region: string }[] };
  const { body } = await desk.asks<{ items: Country[] }>("amina", "GET", "/api/holiday-regions");
  const regionsOf = (code: string) =>
    body.items.find(({ country }) => country === code)?.regions.map(({ region }) => region);
  expect(body.items[0]?.country).toBe("FR");
  expect(regionsOf("FR")).toHaveLength(13);
  for (const code of ["BE", "CH", "LU", "CA", "DE", "ES", "IT", "GB"]) expect(regionsOf(code)).toBeDefined();
  expect(regionsOf("CA")).toContain("QC");
});
