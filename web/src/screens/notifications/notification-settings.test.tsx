import { defaultRoads, type NotificationChoices } from "@guichet/contract/notifications.ts";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const choices: NotificationChoices = { roads: defaultRoads, quiet: null, timeZone: "Europe/Paris" };
const place = "/api/notifications/choices";
const settling = {
  ...atTheDesk,
  [`GET ${place}`]: choices,
  [`PUT ${place}`]: ({ body }: { body: unknown }) => body,
};

test("one chooses by which road each thing reaches them, and each press is kept at once", async () => {
  const post = openPost(settling);
  visit("/settings/notifications");

  fireEvent.click(await screen.findByRole("checkbox", { name: /^Le client a répondu.*Courriel$/u }));

  await waitFor(() =>
    expect(post.sent(`PUT ${place}`)).toMatchObject([{ roads: { answered: ["browser", "mail"] } }]),
  );
  expect(screen.getByText(/parvient toujours à quelqu’un de présent/u)).toBeTruthy();
});

test("quiet hours are said with two times, on one’s own clock", async () => {
  const post = openPost(settling);
  visit("/settings/notifications");
  fireEvent.click(await screen.findByRole("checkbox", { name: /^Garder des heures calmes/u }));
  fireEvent.change(await screen.findByLabelText("De"), { target: { value: "18:30" } });

  await waitFor(() => expect(post.sent(`PUT ${place}`)).toHaveLength(2));
  expect(post.sent(`PUT ${place}`).at(-1)).toMatchObject({ quiet: { from: "18:30", to: "08:00" } });
});

test("a browser that cannot be told while the desk is closed says so", async () => {
  openPost(settling);
  visit("/settings/notifications");
  expect(await screen.findByText(/Ce navigateur ne sait pas prévenir/u)).toBeTruthy();
});

test("opening a ticket by any road marks what one was told of it as read", async () => {
  const reading = `PUT /api/tickets/${row().id}/notifications/reading`;
  const told = {
    id: "0199dddd-0000-7000-8000-000000000001",
    event: "answered",
    ticketId: row().id,
    reference: row().reference,
    subject: "Colis",
    words: null,
    count: 1,
    at: minutesAgo(5),
    readAt: null,
    rings: false,
  };
  const post = openPost({
    ...atTheDesk,
    "GET /api/notifications": { items: [told], unread: 1 },
    [reading]: {},
  });
  visit(`/tickets/${row().id}?view=mine`);
  await waitFor(() => expect(post.sent(reading)).toHaveLength(1));
});
