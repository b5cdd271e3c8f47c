import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, expectTrueFacts, goesOn, promisesOf, publishes, writes } from "../../testing/promising.ts";

const targets = {
  first_answer: { minutes: 120 },
  news: { days: 2, of: "ouvres" as const },
  resolution: { minutes: 480 },
};
const undo = (desk: Desk, entryId: string) =>
  desk.asks("amina", "DELETE", `/api/entries/${entryId}/departure`);

const standing = async (desk: Desk, ticketId: string) =>
  (await promisesOf(desk, ticketId))
    .filter(({ keptAt, releasedAt }) => keptAt === null && releasedAt === null)
    .map(({ kind, dueAt, state }) => ({ kind, dueAt, state }))
    .toSorted((one, other) => (one.kind < other.kind ? -1 : 1));

test("“send and close” taken back leaves every clock as it was, and none twice", async ({ desk }) => {
  await publishes(desk, { targets });
  const ticketId = await writes(desk);
  const before = await standing(desk, ticketId);
  const entry = await answers(desk, ticketId, { closeWith: "Colis retrouvé." });
  desk.at(desk.now().add({ seconds: 6 }));

  await undo(desk, entry.id);

  expect(await standing(desk, ticketId)).toEqual(before);
  await expectTrueFacts(desk);
});

test("a reply taken back stood for nothing: the seconds it lasted are not added to any clock", async ({
  desk,
}) => {
  await publishes(desk, { targets });
  const ticketId = await writes(desk);
  const before = await standing(desk, ticketId);
  const entry = await answers(desk, ticketId);
  desk.at(desk.now().add({ seconds: 8 }));

  await undo(desk, entry.id);

  expect(await standing(desk, ticketId)).toEqual(before);
  await expectTrueFacts(desk);
});

test("of two replies in a row the first taken back leaves the customer answered", async ({ desk }) => {
  await publishes(desk, { targets });
  const ticketId = await writes(desk);
  const first = await answers(desk, ticketId);
  await answers(desk, ticketId);

  await undo(desk, first.id);

  expect((await standing(desk, ticketId)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "news waiting_customer",
    "resolution waiting_customer",
  ]);
  await expectTrueFacts(desk);
});

test("a date moved while the clock stood, then taken back, leaves it standing", async ({ desk }) => {
  await publishes(desk, { targets: { first_answer: { minutes: 120 }, resolution: { minutes: 480 } } });
  const ticketId = await writes(desk);
  await answers(desk, ticketId);
  await desk.passes({ hours: 24 });
  await goesOn(desk, ticketId, "Et alors ?");
  await answers(desk, ticketId);
  await desk.passes({ hours: 48 });
  const resolution = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution");
  const dueAt = desk.now().add({ hours: 96 }).toString();
  const moves = { kind: "other", what: "Réglé vendredi", dueAt, movesId: resolution?.id };
  const entry = await answers(desk, ticketId, { promises: [moves] });

  await undo(desk, entry.id);

  expect(await standing(desk, ticketId)).toEqual([
    { kind: "resolution", dueAt: null, state: "waiting_customer" },
  ]);
  await expectTrueFacts(desk);
});
