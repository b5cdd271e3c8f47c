import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const thursday = "2026-11-26T08:00:00.000Z";
const presets = [{ preset: "tomorrow_morning", at: thursday }];

const atBedtime = {
  ...atTheDesk,
  "GET /api/moments": ({ query }: { query: URLSearchParams }) => ({
    presets,
    read: query.get("words") === "jeudi 9h" ? thursday : null,
  }),
  [`PUT ${place}/snooze`]: { ...ticket({ snoozedUntil: thursday, state: "snoozed" }), thread: undefined },
};

test("Snooze: one key, typed words, their echo, Enter: the ticket sleeps", async () => {
  const post = openPost(atBedtime);
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("button", { name: "Mettre en veille" });

  fireEvent.keyDown(document.body, { key: "h" });
  const field = await screen.findByLabelText("Jusqu’à quand ?");
  fireEvent.change(field, { target: { value: "jeudi 9h" } });
  const dialog = within(screen.getByRole("dialog"));
  const understood = within(dialog.getByRole("status"));
  expect(await understood.findByText(/jeudi 26 novembre.* à 9 h 00/u)).toBeTruthy();
  fireEvent.submit(field);

  await waitFor(() => expect(post.sent(`PUT ${place}/snooze`)).toEqual([{ at: thursday }]));
  expect(await screen.findByText(/^En veille jusqu’à jeudi 26 novembre/u)).toBeTruthy();
});

test("Enter before the words are understood is kept until they are; words that say no time put nothing to sleep", async () => {
  const post = openPost(atBedtime);
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("button", { name: "Mettre en veille" });
  fireEvent.keyDown(document.body, { key: "h" });
  const field = await screen.findByLabelText("Jusqu’à quand ?");
  fireEvent.change(field, { target: { value: "un de ces jours" } });
  fireEvent.submit(field);
  expect(await screen.findByText(/^Pas encore compris/u)).toBeTruthy();
  expect(post.sent(`PUT ${place}/snooze`)).toEqual([]);

  fireEvent.change(field, { target: { value: "jeudi 9h" } });
  fireEvent.submit(field);
  await waitFor(() => expect(post.sent(`PUT ${place}/snooze`)).toEqual([{ at: thursday }]));
});

test("Snooze: a ready time is one press, and what falls due before is said first", async () => {
  const post = openPost({
    ...atBedtime,
    [`GET ${place}`]: ticket({ answerDueAt: minutesAgo(-600) }),
  });
  visit(`/tickets/${row().id}?view=mine`);

  fireEvent.click(await screen.findByRole("button", { name: "Mettre en veille" }));
  expect(await screen.findByText(/le dossier se réveillera avant/u)).toBeTruthy();
  fireEvent.click(await screen.findByRole("button", { name: /^Demain matin/u }));

  await waitFor(() => expect(post.sent(`PUT ${place}/snooze`)).toEqual([{ at: thursday }]));
});

test("Snooze: an undo puts back the hour the ticket slept until", async () => {
  const before = "2026-11-24T08:00:00.000Z";
  const asleep = ticket({ snoozedUntil: before, state: "snoozed" });
  const post = openPost({ ...atBedtime, [`GET ${place}`]: asleep });
  visit(`/tickets/${row().id}?view=snoozed`);
  fireEvent.click(await screen.findByRole("button", { name: "Changer la veille" }));
  fireEvent.click(await screen.findByRole("button", { name: /^Demain matin/u }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  await waitFor(() => expect(post.sent(`PUT ${place}/snooze`)).toEqual([{ at: thursday }, { at: before }]));
});

test("Snooze: undone, a ticket that nobody owned is nobody’s again", async () => {
  const free = { ...ticket({ owner: null }), thread: undefined };
  const post = openPost({
    ...atBedtime,
    [`GET ${place}`]: ticket({ owner: null }),
    [`DELETE ${place}/snooze`]: free,
    [`DELETE ${place}/owner`]: free,
  });
  visit(`/tickets/${row().id}?view=mine`);
  fireEvent.click(await screen.findByRole("button", { name: "Mettre en veille" }));
  fireEvent.click(await screen.findByRole("button", { name: /^Demain matin/u }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.click(await screen.findByRole("button", { name: "Annuler" }));

  await waitFor(() => expect(post.sent(`DELETE ${place}/owner`)).toHaveLength(1));
  expect(post.sent(`DELETE ${place}/snooze`)).toHaveLength(1);
});
