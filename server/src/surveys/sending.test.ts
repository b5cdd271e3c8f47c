import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { amina, chloe, openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { changeCompany, openCounter, silenceCounter } from "../company/company.ts";
import { refuse } from "../platform/refuse.ts";
import { sql } from "../platform/sql.ts";
import { system, type Work } from "../platform/work.ts";
import { reopenOnReply } from "../tickets/reactions.ts";
import { answerSurvey } from "./answering.ts";
import { cancelSurvey, scheduleSurvey } from "./reactions.ts";
import { sendDueSurveys } from "./sending.ts";

const works = await openTestWorks({
  "ticket.closed": [scheduleSurvey],
  "ticket.reopened": [cancelSurvey],
  "entry.received": [reopenOnReply],
});
const story = await openStories(works);
const inboxId = randomUUID();
await works.database.query(sql`
  insert into inboxes (id, name, address, language, take_since, created_at)
  values (${inboxId}, 'Support', 'support@guichet.test', 'fr', now(), now())`);
afterAll(() => works.close());

beforeEach(async () => {
  works.at("2026-11-16T09:00:00Z");
  await works.run(chloe, openCounter);
  await tick();
});

/** As dispatch does it: the departure is a row of the same transaction. */
async function depart(work: Work, { ticketId }: { ticketId: string }): Promise<string> {
  const id = randomUUID();
  await work.query(sql`
    insert into departures (id, kind, inbox_id, ticket_id, automatic, message_id, sender_name, sender_address, recipients,
      subject, text, created_at, leaves_at)
    values (${id}, 'survey', ${inboxId}, ${ticketId}, true, ${id}, '', '', '{}', '', '', ${work.now}, ${work.now})`);
  return id;
}

async function tick(): Promise<string[]> {
  const before = await surveysSent();
  await works.run(system, (work) => sendDueSurveys(work, depart));
  return (await surveysSent()).filter((id) => !before.includes(id));
}

async function surveysSent(): Promise<string[]> {
  const rows = await works.database.query(
    sql<{ id: string }>`select ticket_id as id from departures where kind = 'survey'`,
  );
  return rows.map((row) => row.id);
}

test("a survey leaves a day after the closing, not before, and once", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);

  works.at("2026-11-17T08:59:59Z");
  expect(await tick()).toEqual([]);
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([ticket]);
  works.at("2026-12-17T09:00:00Z");
  expect(await tick()).toEqual([]);
});

test("a reopening before it leaves cancels it, and the next closing starts the delay again", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  works.at("2026-11-16T20:00:00Z");
  await story.adds(ticket, "Il n'est toujours pas là.");
  works.at("2026-11-18T09:00:00Z");
  expect(await tick()).toEqual([]);

  await story.closes(amina, ticket);
  expect(await tick()).toEqual([]);
  works.at("2026-11-19T09:00:00Z");
  expect(await tick()).toEqual([ticket]);
});

test("a ticket closed again after its survey left is not asked about twice", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  works.at("2026-11-18T09:00:00Z");
  await tick();
  await story.reopens(amina, ticket);
  await story.closes(amina, ticket);
  works.at("2026-11-25T09:00:00Z");
  expect(await tick()).toEqual([]);
});

test("a “merci” after the closing leaves the survey as planned", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  await story.adds(ticket, "Merci beaucoup !");
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([ticket]);
});

test("the delay is the company's, and may be none", async () => {
  await works.run(chloe, (work) => changeCompany(work, { surveyDelayHours: 0 }));
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  expect(await tick()).toEqual([ticket]);
  await works.run(chloe, (work) => changeCompany(work, { surveyDelayHours: 24 }));
});

test("nobody is asked about what was closed in silent mode, even after the counter opens", async () => {
  await works.run(chloe, silenceCounter);
  await story.closes(amina, await story.asks());
  await works.run(chloe, openCounter);
  works.at("2026-11-20T09:00:00Z");
  expect(await tick()).toEqual([]);
});

test("a survey that falls due while the counter is silent waits for it to open", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  await works.run(chloe, silenceCounter);
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([]);
  await works.run(chloe, openCounter);
  expect(await tick()).toEqual([ticket]);
});

test.each([
  ["what was in the mailbox before us", { imported: true }],
  ["what a robot opened", { answerable: false }],
])("nobody is asked about %s", async (_, asking) => {
  await story.closes(amina, await story.asks(asking));
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([]);
});

test("a customer known by no address is not asked", async () => {
  const ticket = await story.asks({ from: { address: "passing@exemple.test", name: "Passing" } });
  await works.database.query(sql`delete from identities where value = 'passing@exemple.test'`);
  await story.closes(amina, ticket);
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([]);
});

test("D26 two workers at the same instant send each survey once", async () => {
  const tickets: string[] = [];
  for (let count = 0; count < 30; count += 1) tickets.push(await story.asks());
  for (const ticket of tickets) await story.closes(amina, ticket);
  works.at("2026-11-17T09:00:00Z");

  const rounds = Array.from({ length: 4 }, () => works.run(system, (work) => sendDueSurveys(work, depart)));
  await Promise.all(rounds);
  await tick();

  const sent = (await surveysSent()).filter((id) => tickets.includes(id));
  expect(sent.toSorted()).toEqual(tickets.toSorted());
});

test("D26 a worker that dies while sending leaves the survey to the next one, with no departure behind", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  works.at("2026-11-17T09:00:00Z");

  const dying = works.run(system, (work) =>
    sendDueSurveys(work, async (unit, survey) => {
      await depart(unit, survey);
      throw new Error("killed");
    }),
  );
  await expect(dying).rejects.toThrow("killed");

  expect(await surveysSent()).not.toContain(ticket);
  expect(await tick()).toEqual([ticket]);
});

test("somebody who can't be written to any more holds nobody else back", async () => {
  const [gone, there] = [await story.asks(), await story.asks()];
  for (const ticket of [gone, there]) await story.closes(amina, ticket);
  works.at("2026-11-17T09:00:00Z");
  const ask = (work: Work, survey: { ticketId: string }) => {
    if (survey.ticketId === gone) throw refuse("not_found");
    return depart(work, survey);
  };

  await works.run(system, (work) => sendDueSurveys(work, ask));

  expect(await surveysSent()).toContain(there);
  expect(await tick()).toEqual([]);
});

test("a survey answered before it was sent is not sent any more", async () => {
  const ticket = await story.asks();
  await story.closes(amina, ticket);
  await works.run(system, (work) => answerSurvey(work, ticket, { mark: 5 }));
  works.at("2026-11-17T09:00:00Z");
  expect(await tick()).toEqual([]);
});
