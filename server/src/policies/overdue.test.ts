import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, expectTrueFacts, promisesOf, publishes, states, writes } from "../../testing/promising.ts";

const targets = { first_answer: { minutes: 60 }, resolution: { minutes: 60 } };

/** Past the date, before any clock has said so: the five seconds of a tick, or a night without one. */
const untold = (desk: Desk) => desk.at(desk.now().add({ minutes: 61 }));

test("what is overdue is broken before a clock says so: an answer does not make it wait, nor a closing release it", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const answered = await writes(desk);
  const closed = await writes(desk);
  untold(desk);

  await answers(desk, answered);
  await desk.asks("amina", "PUT", `/api/tickets/${closed}/closure`, { summary: "Fait." });

  await desk.settles();
  expect(await states(desk, answered)).toEqual({ first_answer: "kept_late", resolution: "broken" });
  expect(await states(desk, closed)).toEqual({ first_answer: "kept_late", resolution: "kept_late" });
  await expectTrueFacts(desk);
});

test("what is overdue can be released no more, and a change of policy gives it no new date", async ({
  desk,
}) => {
  const { id, createdAt: _at, retiredAt: _retired, ...policy } = await publishes(desk, { targets });
  const ticketId = await writes(desk);
  const [one] = await promisesOf(desk, ticketId);
  untold(desk);

  const released = await desk.asks("amina", "PUT", `/api/promises/${one?.id}/release`, {
    reason: "Tant pis.",
  });
  expect(released).toMatchObject({ status: 409, body: { code: "promise.ended" } });
  await desk.asks("chloe", "PUT", `/api/policies/${id}`, {
    ...policy,
    targets: { first_answer: { minutes: 600 }, resolution: { minutes: 600 } },
  });

  expect(await states(desk, ticketId)).toEqual({ first_answer: "broken", resolution: "broken" });
});
