import type { Notification } from "@guichet/contract/notifications.ts";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, minutesAgo, row } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const one: Notification = {
  id: "0199dddd-0000-7000-8000-000000000001",
  event: "promise_at_risk",
  ticketId: row().id,
  reference: row().reference,
  subject: "Colis en retard",
  words: null,
  count: 2,
  at: minutesAgo(5),
  readAt: null,
  rings: false,
};
const told = { items: [one], unread: 1 };
const reading = `PUT /api/tickets/${row().id}/notifications/reading`;

test("what one is told of is listed, counted beside its place, and read by opening its ticket", async () => {
  const post = openPost({ ...atTheDesk, "GET /api/notifications": told, [reading]: {} });
  visit("/notifications");
  const line = await screen.findByRole("link", { name: /Une promesse est à risque/u });
  expect(line.textContent).toContain("Colis en retard");
  expect(screen.getAllByTitle("1 notification non lue").length).toBeGreaterThan(0);

  fireEvent.click(line);

  await waitFor(() => expect(post.sent(reading)).toHaveLength(1));
});

test("all is marked as read at once", async () => {
  const all = "PUT /api/notifications/reading";
  const read = { items: [{ ...one, readAt: minutesAgo(0) }], unread: 0 };
  const post = openPost({ ...atTheDesk, "GET /api/notifications": told, [all]: read });
  visit("/notifications");

  fireEvent.click(await screen.findByRole("button", { name: "Tout marquer comme lu" }));

  await waitFor(() => expect(screen.queryByRole("button", { name: "Tout marquer comme lu" })).toBeNull());
  expect(post.sent(all)).toEqual([{}]);
  await waitFor(() => expect(screen.queryByTitle("1 notification non lue")).toBeNull());
});

test("where there is nothing, the screen says what will come", async () => {
  openPost({ ...atTheDesk, "GET /api/notifications": { items: [], unread: 0 } });
  visit("/notifications");
  await screen.findByText("Rien à signaler");
});

test("Mentions: one’s own list holds what calls by name, read by a press and kept for later by another", async () => {
  const { id, reference, subject, customer } = row();
  const mention = {
    id: "0199dddd-0000-7000-8000-000000000009",
    kind: "note",
    by: bruno,
    ticket: { id, reference, subject, customerName: customer.name },
    entryId: null,
    excerpt: `@${amina.name}, as-tu vu le livreur ?`,
    at: minutesAgo(5),
    readAt: null,
  };
  const way = `/api/mentions/${mention.id}/reading`;
  const post = openPost({
    ...atTheDesk,
    "GET /api/mentions": { items: [mention], unread: 1, next: null },
    [`PUT ${way}`]: {},
    [`DELETE ${way}`]: {},
  });
  visit("/notifications");
  fireEvent.click(await screen.findByRole("button", { name: "Mentions" }));
  const line = await screen.findByRole("link", { name: /Bruno vous appelle dans une note/u });
  expect(line.textContent).toContain("as-tu vu le livreur");

  post.answers("GET /api/mentions", {
    items: [{ ...mention, readAt: minutesAgo(0) }],
    unread: 0,
    next: null,
  });
  fireEvent.click(screen.getByRole("button", { name: "Marquer comme lu" }));
  fireEvent.click(await screen.findByRole("button", { name: "Garder non lu" }));

  await waitFor(() => expect(post.sent(`DELETE ${way}`)).toHaveLength(1));
  expect(post.sent(`PUT ${way}`)).toHaveLength(1);
});
