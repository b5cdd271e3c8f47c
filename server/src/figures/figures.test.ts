import type { Figure, FigureName } from "@guichet/contract/figures.ts";
import { beforeEach, expect, test } from "vitest";
import { amina, bruno, chloe, openStories } from "../../testing/telling.ts";
import { openTestWorks, type TestWorks } from "../../testing/works.ts";
import { system } from "../platform/work.ts";
import { answerSurvey } from "../surveys/answering.ts";
import { withdrawReply } from "../thread/withdrawing.ts";
import { reopenOnReply } from "../tickets/reactions.ts";
import { showFigures, ticketsBehind } from "./figures.ts";
import {
  measureAnswer,
  measureClosing,
  measureOpening,
  measureReopening,
  measureTaking,
  measureWithdrawal,
} from "./reactions.ts";

const reactions = {
  "ticket.opened": [measureOpening],
  "ticket.taken": [measureTaking],
  "ticket.closed": [measureClosing],
  "ticket.reopened": [measureReopening],
  "entry.received": [reopenOnReply],
  "entry.written": [measureAnswer],
  "entry.withdrawn": [measureWithdrawal],
};

// Figures are about all that happened: each test has a company of its own.
let works: TestWorks;
let story: Awaited<ReturnType<typeof openStories>>;
beforeEach(async () => {
  works = await openTestWorks(reactions);
  story = await openStories(works);
  return works.close;
});

const november = { from: "2026-11-16", to: "2026-11-18" };

async function figure(name: FigureName, asked = november): Promise<Figure> {
  const { figures } = await works.run(chloe, (work) => showFigures(work, asked));
  const found = figures.find((each) => each.name === name);
  if (!found) throw new Error(`No figure ${name}.`);
  return found;
}

async function behind(name: FigureName, after?: string) {
  const page = await works.run(chloe, (work) => ticketsBehind(work, name, { ...november, after }));
  return { ids: page.items.map(({ id }) => id), next: page.next };
}

test("an empty desk shows every figure with n 0, and no value that looks like a result", async () => {
  const { figures, timeZone, computedAt } = await works.run(chloe, (work) => showFigures(work, november));
  expect(figures).toHaveLength(17);
  for (const { name, unit, value, n, population, interval } of figures) {
    expect({ name, value, n, population, interval }).toEqual({
      name,
      value: unit === "count" ? 0 : null,
      n: 0,
      population: 0,
      interval: null,
    });
  }
  expect({ timeZone, computedAt }).toEqual({ timeZone: "Europe/Paris", computedAt: "2026-11-16T09:00:00Z" });
});

test("a ticket counts on the day it came in, in the company's zone", async () => {
  works.at("2026-11-16T22:59:00Z");
  await story.asks();
  works.at("2026-11-16T23:00:00Z");
  await story.asks();
  await story.asks();
  works.at("2026-11-18T23:00:00Z");
  await story.asks();

  expect(await figure("tickets_in")).toMatchObject({
    value: 3,
    n: 3,
    cohort: "opened",
    trend: [
      { day: "2026-11-16", value: 1 },
      { day: "2026-11-17", value: 2 },
      { day: "2026-11-18", value: 0 },
    ],
  });
});

test("what was in the mailbox before us and what robots open are left out, and said so", async () => {
  const kept = await story.asks();
  const old = await story.asks({ imported: true });
  await story.answers(amina, old, "Bonjour.", "Vu.");
  await story.asks({ answerable: false });

  for (const name of ["tickets_in", "answered", "time_to_take_up", "time_to_first_answer"] as const) {
    expect(await figure(name)).toMatchObject({ population: 1, excluded: { imported: 1, automatic: 1 } });
  }
  expect(await figure("time_to_solve")).toMatchObject({ n: 0, excluded: { imported: 1 } });
  expect(await behind("tickets_in")).toEqual({ ids: [kept], next: null });
});

test("times show their median, mean and ninth decile, and how many they could have been made of", async () => {
  for (const minutes of [10, 20, 60, 30]) {
    works.at("2026-11-16T09:00:00Z");
    const ticket = await story.asks();
    works.at(Temporal.Instant.from("2026-11-16T09:00:00Z").add({ minutes }).toString());
    await story.answers(amina, ticket, "Je regarde.");
  }
  await story.asks();

  const expected = {
    unit: "minutes",
    value: 25,
    mean: 30,
    p90: 51,
    n: 4,
    population: 5,
    excluded: { not_answered: 1 },
  };
  expect(await figure("time_to_first_answer")).toMatchObject({ ...expected, timeBasis: "opening" });
  expect(await figure("time_to_first_answer_elapsed")).toMatchObject({ ...expected, timeBasis: "elapsed" });
  expect(await figure("time_to_take_up")).toMatchObject({ ...expected, excluded: { not_yet_taken: 1 } });
  expect(await figure("answered")).toMatchObject({
    value: 80,
    n: 5,
    population: 5,
    interval: { low: 37.55, high: 96.38 },
  });
});

test("the lunch break is not opening time", async () => {
  works.at("2026-11-16T11:00:00Z");
  const ticket = await story.asks();
  works.at("2026-11-16T13:00:00Z");
  await story.answers(amina, ticket, "Bonjour.");

  expect((await figure("time_to_first_answer")).value).toBe(60);
  expect((await figure("time_to_first_answer_elapsed")).value).toBe(120);
});

test("a note, an absence notice and an answer taken back are no answers", async () => {
  const ticket = await story.asks();
  await story.adds(ticket, "Je suis absent.", { automatic: true });
  const entryId = await story.answers(amina, ticket, "Trop vite.");
  expect((await figure("answered")).value).toBe(100);

  await works.run(amina, (work) => withdrawReply(work, entryId, async () => true));

  expect((await figure("answered")).value).toBe(0);
  expect(await figure("time_to_first_answer")).toMatchObject({ n: 0, value: null });
});

test("an answer taken back and written again counts from the second", async () => {
  const ticket = await story.asks();
  const entryId = await story.answers(amina, ticket, "Trop vite.");
  await works.run(amina, (work) => withdrawReply(work, entryId, async () => true));
  works.at("2026-11-16T09:40:00Z");
  await story.answers(amina, ticket, "Voici.");

  expect((await figure("time_to_first_answer")).value).toBe(40);
});

test("M5 an absence notice on a closed ticket moves no figure", async () => {
  const ticket = await story.asks();
  works.at("2026-11-16T10:00:00Z");
  await story.answers(amina, ticket, "C'est réparé.", "Réparé.");
  const before = await works.run(chloe, (work) => showFigures(work, november));
  await story.adds(ticket, "Je suis absent.", { automatic: true });

  expect(await works.run(chloe, (work) => showFigures(work, november))).toEqual(before);
});

test("a reply reopens and is counted; a “merci” does neither", async () => {
  const [first, second, third] = [await story.asks(), await story.asks(), await story.asks()];
  for (const ticket of [first, second, third]) await story.answers(amina, ticket, "Voici.", "Envoyé.");
  works.at("2026-11-17T09:00:00Z");
  await story.adds(first, "Toujours rien, en fait.");
  await story.adds(second, "Merci !");

  expect(await figure("reopened")).toMatchObject({ value: 33.33, n: 3, population: 3, cohort: "closed" });
  expect(await behind("reopened")).toEqual({ ids: [first], next: null });
});

test("time to solve runs to the last closing, and a ticket open again is not solved", async () => {
  const ticket = await story.asks();
  works.at("2026-11-16T10:00:00Z");
  await story.closes(amina, ticket);
  works.at("2026-11-17T09:00:00Z");
  await story.adds(ticket, "Toujours rien, en fait.");
  expect(await figure("time_to_solve")).toMatchObject({ n: 0, value: null });

  works.at("2026-11-17T10:00:00Z");
  await story.closes(bruno, ticket);
  expect(await figure("time_to_solve")).toMatchObject({ n: 1, value: 1500, timeBasis: "elapsed" });
});

test("unanswered is now, whatever the period, and opens on the tickets themselves", async () => {
  const late = await story.asks();
  const answered = await story.asks();
  await story.answers(amina, answered, "Voici.");
  works.at("2026-11-17T09:00:00Z");
  await story.asks();
  await story.asks({ imported: true });

  const january = { from: "2026-01-01", to: "2026-01-02" };
  expect(await figure("unanswered", january)).toMatchObject({
    value: 1,
    n: 1,
    population: 2,
    cohort: "now",
    excluded: { too_recent: 1, imported: 1 },
  });
  expect(await behind("unanswered")).toEqual({ ids: [late], next: null });
  await story.answers(amina, late, "Pardon pour l'attente.");
  expect((await figure("unanswered")).value).toBe(0);
});

test("satisfaction is the share of fours and fives, with the customers who kept silent in its population", async () => {
  for (const mark of [5, 5, 4, 3, 1, 4, 5, 2]) {
    const ticket = await story.asks();
    await works.run(system, (work) => answerSurvey(work, ticket, { mark }));
  }
  expect(await figure("satisfaction")).toMatchObject({
    value: 62.5,
    n: 8,
    population: 8,
    cohort: "answered",
    interval: { low: 30.57, high: 86.32 },
  });
});

test("each kind of expectation has its own share, over the questions that were answered", async () => {
  const ticket = await story.asks();
  const marks = { mark: 3, speed: 5, rightness: 4, courtesy: 2, listening: 3 };
  await works.run(system, (work) => answerSurvey(work, ticket, marks));

  expect(await figure("satisfaction_operational")).toMatchObject({
    value: 100,
    n: 2,
    population: 3,
    excluded: { not_answered: 1 },
  });
  expect(await figure("satisfaction_relational")).toMatchObject({ value: 0, n: 2, population: 3 });
  expect(await behind("satisfaction_relational")).toEqual({ ids: [ticket], next: null });
});

test("the tickets behind a figure come newest first, page after page, none twice", async () => {
  const asked: string[] = [];
  for (let minute = 0; minute < 53; minute += 1) {
    works.at(`2026-11-16T09:${String(minute).padStart(2, "0")}:00Z`);
    asked.unshift(await story.asks());
  }
  const first = await behind("tickets_in");
  const second = await behind("tickets_in", first.next ?? undefined);

  expect([...first.ids, ...second.ids]).toEqual(asked);
  expect(first.ids).toHaveLength(50);
  expect(second.next).toBeNull();
});
