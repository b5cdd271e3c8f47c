import { afterAll, expect, test } from "vitest";
import { amina, bruno, chloe, openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { changeCompany } from "../company/company.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { withdrawReply } from "../thread/withdrawing.ts";
import { giveOwnerlessToLead } from "../tickets/ownerless/falling-to-the-lead.ts";
import { reopenOnReply } from "../tickets/reactions.ts";
import { takeTicket } from "../tickets/taking.ts";
import {
  keepHours,
  measureAnswer,
  measureClosing,
  measureOpening,
  measureReopening,
  measureTaking,
  measureWithdrawal,
} from "./reactions.ts";
import { checkMeasures } from "./recomputing.ts";

const works = await openTestWorks({
  "calendar.changed": [keepHours],
  "ticket.opened": [measureOpening],
  "ticket.taken": [measureTaking],
  "ticket.closed": [measureClosing],
  "ticket.reopened": [measureReopening],
  "entry.received": [reopenOnReply],
  "entry.written": [measureAnswer],
  "entry.withdrawn": [measureWithdrawal],
});
const story = await openStories(works);
afterAll(() => works.close());

const check = () => works.run(chloe, checkMeasures);

type Moment = { at: Temporal.Instant; act: () => Promise<unknown> };

/** The life of one ticket; what happens in it changes with its place in the fortnight. */
function lifeOf(hour: number): Moment[] {
  const start = Temporal.Instant.from("2026-11-16T05:13:27.123456Z").add({ hours: hour });
  let ticket = "";
  let answer = "";
  const moments: (Moment & { when: boolean })[] = [
    {
      when: true,
      at: start,
      act: async () => {
        ticket = await story.asks({ imported: hour % 5 === 0, answerable: hour % 4 !== 0 });
      },
    },
    {
      when: hour % 3 === 0,
      at: start.add({ minutes: 11 }),
      act: () => works.run(bruno, (work) => takeTicket(work, ticket)),
    },
    {
      when: true,
      at: start.add({ minutes: 29 }),
      act: () => works.run(system, (work) => giveOwnerlessToLead(work)),
    },
    {
      when: true,
      at: start.add({ hours: 1 + (hour % 31) }),
      act: async () => {
        answer = await story.answers(amina, ticket, "Bonjour.", hour % 2 === 0 ? "Fait." : undefined);
      },
    },
    {
      when: hour % 5 === 1,
      at: start.add({ hours: 2 + (hour % 31) }),
      act: () => works.run(amina, (work) => withdrawReply(work, answer, async () => true)),
    },
    {
      when: hour % 6 === 0,
      at: start.add({ hours: 40 }),
      act: () => story.adds(ticket, "Ce n'est pas fini, pourtant."),
    },
    { when: hour % 12 === 0, at: start.add({ hours: 50 }), act: () => story.closes(bruno, ticket) },
  ];
  return moments.filter(({ when }) => when);
}

/** Lunch, nights, hours and zone that change on the way, answers taken back, reopenings, a lead who inherits. */
async function liveTwoWeeks(): Promise<void> {
  const saturdays = [{ day: 6, from: "00:00", to: "24:00" }];
  const changes = [
    {
      at: Temporal.Instant.from("2026-11-19T10:00:00Z"),
      act: () => works.run(chloe, (work) => changeCompany(work, { openingHours: saturdays })),
    },
    {
      at: Temporal.Instant.from("2026-11-23T10:00:00Z"),
      act: () =>
        works.run(chloe, (work) => changeCompany(work, { openingHours: [], timeZone: "Indian/Reunion" })),
    },
  ];
  const lives = Array.from({ length: 48 }, (_, index) => lifeOf(index * 7)).flat();
  for (const { at, act } of [...lives, ...changes].sort((one, other) =>
    Temporal.Instant.compare(one.at, other.at),
  )) {
    works.at(at.toString());
    await act();
  }
}

test("whatever a desk lives through, its measures are those that its facts tell", async () => {
  await liveTwoWeeks();
  expect(await check()).toEqual([]);
});

test("a measure that was tampered with is named, with its true value", async () => {
  const ticketId = await story.asks();
  await story.answers(amina, ticketId, "Bonjour.");
  await works.database.query(
    sql`update measures set first_answer_opening_minutes = 999 where ticket_id = ${ticketId}`,
  );
  expect(await check()).toEqual([
    { ticketId, measure: "firstAnswerOpeningMinutes", kept: 999, recomputed: 0 },
  ]);

  await works.database.query(sql`delete from measures where ticket_id = ${ticketId}`);
  expect(await check()).toMatchObject([{ ticketId, measure: "row", kept: null }]);
});
