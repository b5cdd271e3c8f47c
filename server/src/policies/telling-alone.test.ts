import { expect } from "vitest";
import { type Desk, test } from "../../testing/desk.ts";
import { answers, goesOn, promisesOf, publishes, writes } from "../../testing/promising.ts";

const alone = {
  targets: { resolution: { minutes: 300 } },
  tellsAlone: {
    words: {
      fr: "Votre demande prend plus de temps : réponse {date}.",
      en: "It takes longer: answer {date}.",
    },
    laterMinutes: 480,
  },
};

/** Until the warning of its only promise. */
async function warned(desk: Desk, ticketId: string) {
  const [before] = await promisesOf(desk, ticketId);
  await desk.passes(Temporal.Instant.from(before?.riskAt ?? "").since(desk.now()));
  await desk.settles();
  return before;
}

test("a policy may tell the customer of a new date by itself, before the old one falls due", async ({
  desk,
}) => {
  await desk.opensCounter();
  await publishes(desk, alone);
  const ticketId = await writes(desk);
  const before = await warned(desk, ticketId);

  const [moved] = await promisesOf(desk, ticketId);
  expect(moved).toMatchObject({ state: "renegotiated", firstDueAt: before?.dueAt, postponements: 1 });
  const letter = (await desk.departures()).find(({ kind }) => kind === "new_date");
  expect(letter).toMatchObject({ state: "left", ticketId });
  expect(letter?.text).toContain("Votre demande prend plus de temps : réponse demain à");
  expect(Date.parse(letter?.leftAt ?? "")).toBeLessThan(Date.parse(before?.dueAt ?? ""));
});

test("it does so once a promise: a second delay is a person's to explain", async ({ desk }) => {
  await publishes(desk, alone);
  const ticketId = await writes(desk);
  await warned(desk, ticketId);
  const [moved] = await promisesOf(desk, ticketId);
  await desk.passes(Temporal.Instant.from(moved?.dueAt ?? "").since(desk.now()));

  expect((await promisesOf(desk, ticketId))[0]).toMatchObject({ state: "broken", postponements: 1 });
});

test("a customer who was told nothing was promised no new date: a silent house moves none", async ({
  desk,
}) => {
  await desk.asks("chloe", "DELETE", "/api/company/counter");
  await publishes(desk, alone);
  const ticketId = await writes(desk);
  await warned(desk, ticketId);

  expect((await promisesOf(desk, ticketId))[0]).toMatchObject({ state: "at_risk", postponements: 0 });
});

test("words that are sent alone say the new date", async ({ desk }) => {
  const refused = await publishes(desk, {
    tellsAlone: { ...alone.tellsAlone, words: { fr: "Bientôt.", en: "" } },
  });
  expect(refused).toMatchObject({ code: "policy.words_without_date" });
});

test("the owner of a promise at risk gets a ready message, with a date that is still open", async ({
  desk,
}) => {
  await publishes(desk, { targets: { resolution: { minutes: 300 } } });
  const ticketId = await writes(desk);
  await goesOn(desk, ticketId, "Des nouvelles ?");
  await answers(desk, ticketId, {
    promises: [
      {
        kind: "call_back",
        what: "Amina vous rappelle",
        dueAt: desk.now().add({ hours: 2 }).toString(),
      },
    ],
  });
  const promise = (await promisesOf(desk, ticketId)).find(({ kind }) => kind === "call_back");

  const { body } = await desk.asks<{ text: string; dueAt: string }>(
    "amina",
    "GET",
    `/api/promises/${promise?.id}/message`,
  );

  expect(body.text).toContain("Amina vous rappelle");
  expect(Date.parse(body.dueAt)).toBeGreaterThan(Date.parse(promise?.dueAt ?? ""));
});
