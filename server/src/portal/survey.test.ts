import { afterAll, beforeAll, expect, test } from "vitest";
import { type Counter, openPublicCounter } from "../../testing/counter.ts";
import { amina } from "../../testing/telling.ts";
import { openVisitor, textOf } from "../../testing/visitor.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { readSurvey } from "../surveys/answering.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
});
afterAll(() => counter.close());

async function asked() {
  const ticketId = await counter.asks({ subject: "Colis retrouvé" });
  await counter.closes(amina, ticketId);
  const link = new URL(counter.links.survey(ticketId, counter.now(), 4));
  return { ticketId, visitor: openVisitor(counter.http), link: `${link.pathname}${link.search}` };
}

const answerOf = (ticketId: string) => counter.works.run(system, (work) => readSurvey(work, ticketId));

test("L4 one click in the mail opens the page with its mark chosen, and records nothing", async () => {
  const { ticketId, visitor, link } = await asked();
  await visitor.peeks(link);
  const seen = await visitor.opens(link);

  expect(seen.path).toMatch(/^\/survey\/\d+-\d\?mark=4$/u);
  expect(seen.html).toContain('value="4" required checked');
  expect(seen.html.match(/ checked/gu)).toHaveLength(1);
  expect(await answerOf(ticketId)).toBeNull();
});

test("one press sends the mark, then a few more questions complete it", async () => {
  const { ticketId, visitor, link } = await asked();
  const { path } = await visitor.opens(link);
  const page = path.split("?", 1)[0] ?? "";
  const more = await visitor.presses(page, { mark: "4" });

  expect(more.path).toBe(`${page}/more`);
  expect(await answerOf(ticketId)).toMatchObject({ mark: 4 });
  const thanks = await visitor.presses(`${page}/more`, {
    speed: "5",
    listening: "2",
    beingKnown: "9",
    comment: " Très\r\nbien ",
  });
  expect(textOf(thanks.html)).toContain("Votre avis est enregistré.");
  expect(await answerOf(ticketId)).toEqual({
    ticketId,
    answeredAt: counter.now().toString(),
    mark: 4,
    speed: 5,
    listening: 2,
    comment: "Très\nbien",
  });
});

test("a mark sent again replaces the first, and what was said besides stays", async () => {
  const { ticketId, visitor, link } = await asked();
  const page = (await visitor.opens(link)).path.split("?", 1)[0] ?? "";
  await visitor.presses(page, { mark: "1" });
  await visitor.presses(`${page}/more`, { courtesy: "5" });
  expect(textOf((await visitor.opens(page)).html)).toContain("Vous avez déjà répondu.");
  await visitor.presses(page, { mark: "5" });

  expect(await answerOf(ticketId)).toMatchObject({ mark: 5, courtesy: 5 });
  const [fact] = await counter.database.query(sql<{ actor: { kind: string } }>`
    select actor from facts where ticket_id = ${ticketId} and name = 'survey.answered' order by position limit 1`);
  expect(fact?.actor.kind).toBe("customer");
});

test("a press without a mark asks for one", async () => {
  const { ticketId, visitor, link } = await asked();
  const page = (await visitor.opens(link)).path.split("?", 1)[0] ?? "";
  const seen = await visitor.presses(page, { mark: "6" });

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("Choisissez une note");
  expect(await answerOf(ticketId)).toBeNull();
});

test("a press that is not a form records nothing, and a page says so", async () => {
  const { ticketId, visitor, link } = await asked();
  const page = (await visitor.opens(link)).path.split("?", 1)[0] ?? "";
  await visitor.presses(page, { mark: "4" });
  for (const path of [page, `${page}/more`]) {
    const answer = await counter.http.inject({
      method: "POST",
      url: path,
      headers: {
        cookie: `guichet-survey=${visitor.cookies()[0]?.value}`,
        origin: "http://localhost:8080",
      },
      payload: { mark: 1 },
    });
    expect(answer.statusCode).toBe(400);
    expect(textOf(answer.body)).toContain("Nous n’avons pas pu lire ce que nous avons reçu");
  }
  expect(await answerOf(ticketId)).toMatchObject({ mark: 4 });
});

test("the questions come after the mark, never before", async () => {
  const { visitor, link } = await asked();
  const page = (await visitor.opens(link)).path.split("?", 1)[0] ?? "";

  expect((await visitor.opens(`${page}/more`)).path).toBe(page);
});

test("L2 a survey's link opens no tracking page, nor a tracking link a survey", async () => {
  const { ticketId, visitor, link } = await asked();
  const token = link.slice("/s/".length).split("?", 1)[0] ?? "";
  const { path } = await visitor.opens(link);
  const reference = path.split("/")[2]?.split("?", 1)[0];

  expect((await visitor.opens(`/t/${token}`)).status).toBe(410);
  expect((await visitor.opens(`/request/${reference}`)).status).toBe(410);
  const tracking = new URL(counter.links.tracking(ticketId, counter.now())).pathname.slice("/t/".length);
  expect((await openVisitor(counter.http).opens(`/s/${tracking}`)).status).toBe(410);
});

test("L3 a survey stays open sixty days, to the second", async () => {
  const { visitor, link } = await asked();
  counter.passes({ hours: 60 * 24 - 1, minutes: 59, seconds: 59 });
  expect((await visitor.opens(link)).status).toBe(200);
  counter.passes({ seconds: 1 });
  expect((await visitor.opens(link)).status).toBe(410);
});
