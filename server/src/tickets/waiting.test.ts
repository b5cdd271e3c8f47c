import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { test } from "../../testing/desk.ts";
import { askForPerson } from "./asking-for-a-person.ts";

test("several words in a row are one wait, which began with the first", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "w1@exemple.test", says: "Bonjour" });
  await desk.passes({ minutes: 5 });
  await desk.receives({ from: dov, answers: "w1@exemple.test", says: "Vous êtes là ?" });

  expect(await desk.look(ticketId ?? "")).toMatchObject({ waitingSince: "2026-11-23T09:00:00Z", entries: 2 });
});

test("unanswered means one opening day: Monday ten o’clock falls due Tuesday ten o’clock", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const due = (await desk.look(ticketId ?? "")).answerDueAt;
  expect(due).toBe(desk.now().add({ hours: 24 }).toString());

  await desk.passes({ hours: 24 });
  const unanswered = await desk.asks<{ items: { id: string }[] }>(
    "amina",
    "GET",
    "/api/tickets?view=unanswered",
  );
  expect(unanswered.body.items.map((row) => row.id)).toContain(ticketId);
});

test("an answer ends the wait; the next word of the customer begins another", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, id: "w3@exemple.test", says: "Bonjour" });
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Nous cherchons.</p>",
    to: [dov.address],
  });
  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "waiting_customer",
    waitingSince: null,
    answerDueAt: null,
  });

  await desk.passes({ minutes: 30 });
  await desk.receives({ from: dov, answers: "w3@exemple.test", says: "Et alors ?" });
  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "open",
    waitingSince: desk.now().toString(),
  });
});

test("an internal note ends nobody’s wait and is not the last word on the list", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour, une question" });
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/notes`, {
    key: crypto.randomUUID(),
    html: "<p>À voir avec l’entrepôt</p>",
  });

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    waitingSince: desk.now().toString(),
    excerpt: "Bonjour, une question",
    entries: 2,
  });
});

test("whoever asks for a person waits, like anybody: it is in the lists at once", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/replies`, {
    key: crypto.randomUUID(),
    html: "<p>Voici</p>",
    to: [dov.address],
  });
  await desk.passes({ minutes: 5 });

  await desk.app.works.run({ kind: "customer", id: null }, (work) => askForPerson(work, ticketId ?? ""));

  expect(await desk.look(ticketId ?? "")).toMatchObject({
    state: "open",
    waitingSince: desk.now().toString(),
    personAskedAt: desk.now().toString(),
  });
});
