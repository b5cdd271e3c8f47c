import type { Fact } from "@guichet/contract/facts.ts";
import type { LiveMessage } from "@guichet/contract/live.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { amina, atTheDesk, bruno, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

/** The server answered this, but the answer is still on its way: it was made before what follows. */
async function onItsWay(post: Post, act_: string, answer: unknown, visited: string) {
  let arrives = (): void => undefined;
  const coming = new Promise((resolve) => {
    arrives = () => resolve(answer);
  });
  post.answers(act_, () => coming);
  visit(visited);
  await waitFor(() => expect(post.asked.map(({ method, path }) => `${method} ${path}`)).toContain(act_));
  return () => act(async () => arrives());
}

const happening = { position: "9", at: minutesAgo(0), actor: { kind: "system" } } as const;
/** Told to every open screen. */
const news = (fact: Fact): LiveMessage => ({ kind: "fact", fact });

const late: Reason = {
  id: "0199bbbb-0000-7000-8000-000000000001",
  name: "Colis en retard",
  parentId: null,
  path: ["Colis en retard"],
  saleMoment: null,
  urgent: false,
  signs: [],
  choice: "treat",
  people: [amina],
  procedure: "",
  partners: "",
  wayOut: "",
  authorities: {},
  missing: [],
  retiredAt: null,
};

test("a reason made while the reasons were on their way is there to be chosen", async () => {
  const post = openPost(atTheDesk);
  const arrives = await onItsWay(post, "GET /api/reasons", { items: [] }, address);
  post.answers("GET /api/reasons", { items: [late] });
  act(() => post.tells(news({ ...happening, name: "reason.changed", particulars: { reasonId: late.id } })));
  await arrives();

  fireEvent.click(await screen.findByRole("button", { name: "Motif à classer. Choisir." }));
  expect(await screen.findByRole("option", { name: /Colis en retard/u })).toBeTruthy();
});

test("a word of the customer's that came while the ticket was on its way is in the thread", async () => {
  const second = entry({ id: "0198cccc-0000-7000-8000-000000000004", position: 2, text: "C’est le 41." });
  const { id, position, kind, happenedAt } = second;
  const brief = { id, position, kind, happenedAt, excerpt: "C’est le 41.", callsForAnswer: true };
  const wait = { waitingSince: happenedAt, answerDueAt: null, ownerDueAt: null };
  const post = openPost(atTheDesk);
  const arrives = await onItsWay(post, `GET ${place}`, ticket(), address);
  post.answers(`GET ${place}`, ticket({ thread: [entry(), second] }));
  act(() =>
    post.tells(
      news({
        ...happening,
        name: "entry.received",
        particulars: { ticketId: row().id, entry: brief, ...wait },
      }),
    ),
  );
  await arrives();

  const thread = within(await screen.findByRole("region", { name: "Échange" }));
  await waitFor(() => expect(thread.getByRole("list").textContent).toContain("C’est le 41."));
});

test("a row taken by a colleague while its list was on its way says so, and the list is read once", async () => {
  const post = openPost(atTheDesk);
  const list = { items: [row({ owner: null })], next: null };
  const arrives = await onItsWay(post, "GET /api/tickets", list, "/?view=to_take");
  act(() =>
    post.tells(
      news({ ...happening, name: "ticket.taken", particulars: { ticketId: row().id, owner: bruno } }),
    ),
  );
  await arrives();

  expect(await screen.findByText("à Bruno")).toBeTruthy();
});

test("a ticket that left one's sight while its list was on its way is not in it", async () => {
  const post = openPost(atTheDesk);
  const other = row({ id: "0198bbbb-0000-7000-8000-000000000002", subject: "Facture en double" });
  const list = { items: [row(), other], next: null };
  const arrives = await onItsWay(post, "GET /api/tickets", list, "/?view=open");
  act(() => post.tells({ kind: "hidden", ticketId: row().id, position: "9" }));
  await arrives();

  expect(await screen.findByText("Facture en double")).toBeTruthy();
  expect(screen.queryByText(row().subject)).toBeNull();
});
