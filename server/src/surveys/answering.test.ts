import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { system } from "../platform/work.ts";
import { answerSurvey, readSurvey } from "./answering.ts";

const works = await openTestWorks();
const story = await openStories(works);
afterAll(() => works.close());

test("an answer is kept with its marks and its words, and said to those who listen", async () => {
  const ticket = await story.asks();
  works.announced();
  works.at("2026-11-18T10:00:00Z");
  await works.run({ kind: "customer", id: null }, (work) =>
    answerSurvey(work, ticket, { mark: 4, speed: 5, courtesy: 3, comment: "Rapide." }),
  );

  expect(await works.run(system, (work) => readSurvey(work, ticket))).toEqual({
    ticketId: ticket,
    answeredAt: "2026-11-18T10:00:00Z",
    mark: 4,
    speed: 5,
    courtesy: 3,
    comment: "Rapide.",
  });
  expect(works.announced()).toEqual(["survey.answered"]);
});

test("the last answer of a ticket wins, whole", async () => {
  const ticket = await story.asks();
  await works.run(system, (work) => answerSurvey(work, ticket, { mark: 1, speed: 1, comment: "Trop long." }));
  await works.run(system, (work) => answerSurvey(work, ticket, { mark: 5, listening: 4 }));

  const read = await works.run(system, (work) => readSurvey(work, ticket));
  expect(read).toMatchObject({ mark: 5, listening: 4 });
  expect(read).not.toHaveProperty("speed");
  expect(read).not.toHaveProperty("comment");
});

test("no ticket, no answer; no answer, nothing to read", async () => {
  const nowhere = randomUUID();
  await expect(works.run(system, (work) => answerSurvey(work, nowhere, { mark: 3 }))).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await works.run(system, (work) => readSurvey(work, nowhere))).toBeNull();
});
