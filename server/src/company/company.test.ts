import { afterAll, expect, test } from "vitest";
import { openTestWorks } from "../../testing/works.ts";
import { Refusal } from "../platform/refuse.ts";
import type { Actor } from "../platform/work.ts";
import { changeCompany, openCounter, readCompany, showCompany, silenceCounter } from "./company.ts";

const works = await openTestWorks();
afterAll(() => works.close());

const chloe: Actor = {
  kind: "agent",
  id: "0197a000-0000-7000-8000-000000000001",
  name: "Chloé",
  roles: ["lead", "admin"],
};
const amina: Actor = {
  kind: "agent",
  id: "0197a000-0000-7000-8000-000000000002",
  name: "Amina",
  roles: ["agent"],
};
const reader: Actor = {
  kind: "token",
  id: "0197a000-0000-7000-8000-000000000003",
  name: "wall",
  scopes: ["read"],
};
const depositor: Actor = {
  kind: "token",
  id: "0197a000-0000-7000-8000-000000000004",
  name: "pipe",
  scopes: ["deliver"],
};

const morning = { day: 1, from: "09:00", to: "12:00" };

async function refusalOf(trying: Promise<unknown>): Promise<unknown> {
  const thrown = await trying.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Refusal ? { code: thrown.code, ...thrown.particulars } : thrown;
}

test("a company starts silent, in French, open on weekdays with a break for lunch", async () => {
  const company = await works.run(chloe, showCompany);
  expect(company).toMatchObject({
    language: "fr",
    timeZone: "Europe/Paris",
    counterOpenedAt: null,
    undoSeconds: 15,
    ownerMinutes: 15,
    surveyDelayHours: 24,
  });
  expect(company.openingHours.filter(({ day }) => day === 1)).toHaveLength(2);
});

test("what is left out of a change stays as it was", async () => {
  const before = await works.run(chloe, readCompany);
  works.announced();

  const after = await works.run(chloe, (work) =>
    changeCompany(work, { name: "Les Bouilloires", openingHours: [morning] }),
  );

  expect(after).toEqual({ ...before, name: "Les Bouilloires", openingHours: [morning] });
  expect(works.announced()).toEqual(["calendar.changed", "company.changed"]);
});

test("no opening hours at all means always open, and is kept as said", async () => {
  const company = await works.run(chloe, (work) => changeCompany(work, { openingHours: [] }));
  expect(company.openingHours).toEqual([]);
});

test("a delay of zero is a choice, not an absence", async () => {
  const company = await works.run(chloe, (work) =>
    changeCompany(work, { undoSeconds: 0, surveyDelayHours: 0 }),
  );
  expect(company).toMatchObject({ undoSeconds: 0, surveyDelayHours: 0 });
});

test("periods of one day that overlap are refused with their day", async () => {
  const openingHours = [
    { day: 2, from: "11:00", to: "13:00" },
    morning,
    { day: 2, from: "09:00", to: "11:30" },
  ];
  expect(await refusalOf(works.run(chloe, (work) => changeCompany(work, { openingHours })))).toEqual({
    code: "company.hours_overlap",
    day: 2,
  });
});

test("periods that touch do not overlap", async () => {
  const openingHours = [morning, { day: 1, from: "12:00", to: "24:00" }];
  const company = await works.run(chloe, (work) => changeCompany(work, { openingHours }));
  expect(company.openingHours).toEqual(openingHours);
});

test("a time zone nobody knows is refused, and nothing changes", async () => {
  const change = { name: "Elsewhere", timeZone: "Europe/Lutece" };
  expect(await refusalOf(works.run(chloe, (work) => changeCompany(work, change)))).toEqual({
    code: "company.time_zone_unknown",
    timeZone: "Europe/Lutece",
  });
  expect((await works.run(chloe, readCompany)).name).not.toBe("Elsewhere");
});

test("the counter opens once: pressing again keeps the first hour and announces nothing", async () => {
  works.announced();
  works.at("2026-11-16T10:00:00Z");
  const opened = await works.run(chloe, openCounter);
  works.at("2026-11-16T11:00:00Z");
  const again = await works.run(chloe, openCounter);

  expect(opened.counterOpenedAt).toBe("2026-11-16T10:00:00Z");
  expect(again.counterOpenedAt).toBe(opened.counterOpenedAt);
  expect(works.announced()).toEqual(["counter.opened"]);
});

test("the counter goes silent, once too", async () => {
  await works.run(chloe, openCounter);
  works.announced();
  await works.run(chloe, silenceCounter);
  const company = await works.run(chloe, silenceCounter);

  expect(company.counterOpenedAt).toBeNull();
  expect(works.announced()).toEqual(["counter.silenced"]);
});

test("an agent reads the company and does not change it", async () => {
  expect(await works.run(amina, showCompany)).toMatchObject({ language: "fr" });
  for (const act of [
    openCounter,
    silenceCounter,
    (work: Parameters<typeof showCompany>[0]) => changeCompany(work, { name: "Mine" }),
  ]) {
    expect(await refusalOf(works.run(amina, act))).toEqual({ code: "access.not_allowed" });
  }
});

test("a token reads the company with the scope to read, and only with it", async () => {
  expect(await works.run(reader, showCompany)).toMatchObject({ language: "fr" });
  expect(await refusalOf(works.run(depositor, showCompany))).toEqual({ code: "access.not_allowed" });
});
