import type { TicketBeside } from "@guichet/contract/beside.ts";
import { act, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, customer, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const none = { items: [] };
const beside: TicketBeside = {
  drafts: none,
  promises: none,
  reading: { readAt: null, spoken: "fr", suggestions: [], urgency: { why: [], by: null } },
  procedure: { procedure: null, newer: false, done: [], left: null },
  fields: none,
  checklist: {
    items: [{ id: bruno.id, text: "Rappeler", linked: null, done: false, doneAt: null, doneBy: null }],
  },
  links: { items: [], children: 0, openChildren: 0 },
  merged: none,
  handovers: { items: [], ofTicket: 0, ofCustomer: 0 },
  routing: { routed: null, ownerAbsence: null },
  followUps: none,
  approvals: none,
  gestures: none,
  dataRequests: none,
  protection: { flags: [], end: null, letters: { warning: "Bonjour", end: "Bonjour" } },
};

const ofTheTicket = ({ method, path }: { method: string; path: string }) =>
  method === "GET" && (path.startsWith(place) || path === `/api/customers/${customer.id}`);

test("opening a ticket asks three things: the ticket, what stands beside it, and who asks", async () => {
  const post = openPost({ ...atTheDesk, [`GET ${place}/beside`]: beside });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("heading", { level: 1, name: row().subject });
  await screen.findByRole("checkbox", { name: "Rappeler" });

  await expect
    .poll(() =>
      post.asked
        .filter(ofTheTicket)
        .map(({ path }) => path)
        .toSorted(),
    )
    .toEqual([`/api/customers/${customer.id}`, place, `${place}/beside`].toSorted());
});

test("once something happened, the part that it touched is read again, alone", async () => {
  const post = openPost({ ...atTheDesk, [`GET ${place}/beside`]: beside });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("checkbox", { name: "Rappeler" });
  await act(async () =>
    post.tells({
      kind: "fact",
      fact: {
        name: "checklist.changed",
        position: "1",
        at: "2026-11-23T10:00:00Z",
        actor: { kind: "system" },
        particulars: { ticketId: row().id },
      },
    }),
  );
  await waitFor(() => expect(post.sent(`GET ${place}/checklist`)).toHaveLength(1));
  expect(post.sent(`GET ${place}/beside`)).toHaveLength(1);
  expect(post.sent(`GET ${place}/promises`)).toHaveLength(0);
});

test("an owner who is away is said so beside their name: until when, and who stands in", async () => {
  const away = { agentId: bruno.id, startsAt: minutesAgo(60), endsAt: minutesAgo(-2880), replacedBy: amina };
  const owned = { ...atTheDesk, [`GET ${place}`]: ticket({ owner: bruno }) };
  openPost({
    ...owned,
    [`GET ${place}/beside`]: { ...beside, routing: { routed: null, ownerAbsence: away } },
  });
  visit(`/tickets/${row().id}?view=mine`);
  expect((await screen.findByText(/absence jusqu’à/u)).textContent).toMatch(/· Amina remplace$/u);
});

test("an absence that is only planned says nothing yet beside the owner’s name", async () => {
  const planned = { agentId: bruno.id, startsAt: minutesAgo(-60), endsAt: null, replacedBy: null };
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ owner: bruno }),
    [`GET ${place}/beside`]: { ...beside, routing: { routed: null, ownerAbsence: planned } },
  });
  visit(`/tickets/${row().id}?view=mine`);
  await screen.findByRole("checkbox", { name: "Rappeler" });
  expect(screen.queryByText(/^absence/u)).toBeNull();
});
