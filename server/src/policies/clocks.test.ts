import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { answers, goesOn, promisesOf, publishes, states, writes } from "../../testing/promising.ts";
import { system } from "../platform/work.ts";
import { askForPerson } from "../tickets/asking-for-a-person.ts";

test("a published promise starts its clocks with the customer's first words, and the strip shows the next", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await writes(desk);

  const due = Object.fromEntries((await promisesOf(desk, ticketId)).map((each) => [each.kind, each.dueAt]));
  expect(due).toEqual({
    taking_up: desk.now().add({ minutes: 30 }).toString(),
    first_answer: desk.now().add({ hours: 2 }).toString(),
    // Eight opening hours from ten in the morning, lunch and night apart.
    resolution: "2026-11-24T09:00:00Z",
  });
  const row = await desk.look(ticketId);
  expect(row.strip.next).toMatchObject({ kind: "taking_up", by: null });
  expect(row.answerDueAt).toBe(due.first_answer);
});

test("an answer keeps the clocks that wait for one, and the resolution stands while we wait for the customer", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  await desk.passes({ minutes: 20 });

  const entry = await answers(desk, ticketId);

  expect(await states(desk, ticketId)).toEqual({
    taking_up: "kept",
    first_answer: "kept",
    resolution: "waiting_customer",
  });
  expect((await promisesOf(desk, ticketId)).map(({ proof }) => proof?.entryId ?? null)).toContain(entry.id);
});

test("the customer's next words start the next answer, and the resolution runs on with what was left", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  const before = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution")?.dueAt ?? "";
  await answers(desk, ticketId);
  await desk.passes({ hours: 24 });

  await goesOn(desk, ticketId, "Et alors ?");

  const resolution = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution");
  expect(resolution).toMatchObject({
    state: "open",
    firstDueAt: before,
    dueAt: Temporal.Instant.from(before).add({ hours: 24 }).toString(),
  });
  expect(await states(desk, ticketId)).toMatchObject({ next_answer: "open" });
});

test("a “merci” moves no promise", async ({ desk }) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  await answers(desk, ticketId);
  const before = await promisesOf(desk, ticketId);

  await goesOn(desk, ticketId, "Merci !");

  expect(await promisesOf(desk, ticketId)).toEqual(before);
});

test("a reply taken back gives its clocks back", async ({ desk }) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  const before = await promisesOf(desk, ticketId);
  const entry = await answers(desk, ticketId);

  await desk.asks("amina", "DELETE", `/api/entries/${entry.id}/departure`);

  const now = await promisesOf(desk, ticketId);
  expect(now.filter(({ kind }) => kind !== "taking_up")).toEqual(
    before.filter(({ kind }) => kind !== "taking_up"),
  );
});

test("closing keeps the resolution and reopening runs it on, as if it had stood meanwhile", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  const before = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution")?.dueAt ?? "";
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Colis retrouvé." });
  expect(await states(desk, ticketId)).toMatchObject({ resolution: "kept", first_answer: "released" });
  await desk.passes({ hours: 24 });

  await goesOn(desk, ticketId, "Il est vide.");

  const resolution = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "resolution");
  expect(resolution?.dueAt).toBe(Temporal.Instant.from(before).add({ hours: 24 }).toString());
  expect(resolution?.keptAt).toBeNull();
});

test("robots and what was there before us start no clock", async ({ desk }) => {
  await publishes(desk);
  const arrival = await desk.receives({
    from: dov,
    subject: "Absence",
    says: "Je suis absent.",
    headers: { "Auto-Submitted": "auto-replied" },
  });

  expect(arrival.ticketId === null ? [] : await promisesOf(desk, arrival.ticketId)).toEqual([]);
});

test("what another system opens for a customer is promised an answer like the rest, and no acknowledgement", async ({
  desk,
}) => {
  await publishes(desk, {
    targets: {
      acknowledgement: { minutes: 10 },
      first_answer: { minutes: 120 },
      resolution: { minutes: 480 },
    },
  });
  await desk.opensCounter();
  const opening = {
    customer: { email: "lea@exemple.test" },
    subject: "Panne",
    text: "La chaudière est en panne.",
  };

  const { id } = (await desk.asks<{ id: string }>("amina", "POST", "/api/tickets", opening)).body;

  expect(await states(desk, id)).toEqual({ first_answer: "open", resolution: "open" });
});

test("who asks for a person waits again: what stood runs on, and the next answer is due", async ({
  desk,
}) => {
  await publishes(desk);
  const ticketId = await writes(desk);
  await answers(desk, ticketId);
  expect(await states(desk, ticketId)).toMatchObject({ resolution: "waiting_customer" });

  await desk.app.works.run(system, (work) => askForPerson(work, ticketId));

  expect(await states(desk, ticketId)).toMatchObject({ resolution: "open", next_answer: "open" });
});
