import type { Entry } from "@guichet/contract/thread.ts";
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { atTheDesk, draft, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { type Asked, openPost, type Post } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

/** The words numbered so, one a minute. */
function said(from: number, to: number): Entry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const position = from + index;
    const id = `0198cccc-0000-7000-8000-${String(position).padStart(12, "0")}`;
    return entry({ id, position, text: `mot ${position}`, happenedAt: minutesAgo(1000 - position) });
  });
}

/** As the server pages: forward from a position, or back from one, a hundred at once. */
const paging =
  (all: readonly Entry[]) =>
  ({ query }: Asked) => {
    const before = query.get("before");
    if (before !== null) {
      return { items: all.filter((each) => each.position < Number(before)).slice(-100) };
    }
    return { items: all.filter((each) => each.position > Number(query.get("after"))).slice(0, 100) };
  };

/** The briefing above the thread repeats the last words: only the list counts. */
const inThread = { selector: "ol *" };

function shownWords(): string[] {
  return screen.getAllByText(/^mot \d+$/u, inThread).map((words) => words.textContent ?? "");
}

const oneMore = (newest: Entry) => {
  const { id, position, kind, happenedAt } = newest;
  const brief = { id, position, kind, happenedAt, excerpt: newest.text, callsForAnswer: true };
  const wait = { waitingSince: happenedAt, answerDueAt: null, ownerDueAt: null };
  const particulars = { ticketId: row().id, entry: brief, ...wait };
  const actor = { kind: "system" as const };
  return { position: "9", name: "entry.received" as const, at: happenedAt, actor, particulars };
};

const askedAfter = ({ asked }: Post) =>
  asked.filter(({ path }) => path === `${place}/entries`).map(({ query }) => query.get("after"));

test("a long thread opens on its newest words, and earlier ones come in above when asked", async () => {
  const all = said(1, 150);
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ entries: 150, thread: all.slice(50) }),
    [`GET ${place}/entries`]: paging(all),
  });
  visit(address);

  fireEvent.click(await screen.findByRole("button", { name: "Messages plus anciens" }));
  await screen.findByText("mot 1", inThread);
  expect(shownWords()).toEqual(all.map((each) => each.text));
  expect(screen.queryByRole("button", { name: "Messages plus anciens" })).toBeNull();
});

test("a thread whose first words were taken back does not offer earlier ones for ever", async () => {
  const all = said(2, 3);
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ entries: 3, thread: all }),
    [`GET ${place}/entries`]: paging(all),
  });
  visit(address);

  fireEvent.click(await screen.findByRole("button", { name: "Messages plus anciens" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Messages plus anciens" })).toBeNull());
});

test("a screen that was away for more than a page catches up with every word, in order", async () => {
  const all = said(1, 230);
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ thread: all.slice(0, 10), entries: 10 }),
    [`GET ${place}/entries`]: paging(all),
  });
  visit(address);
  await screen.findByText("mot 10", inThread);

  const [newest] = all.slice(-1);
  if (newest !== undefined) act(() => post.tells({ kind: "fact", fact: oneMore(newest) }));
  await screen.findByText("mot 230", inThread);
  expect(shownWords()).toEqual(all.map((each) => each.text));
});

test("my own words, answered before the customer’s that came first, hide none of them", async () => {
  const [first, theirs, mine, last] = said(1, 4) as [Entry, Entry, Entry, Entry];
  const note = draft({ kind: "note", html: "<p>mot 3</p>", to: [] });
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ thread: [first], entries: 1 }),
    [`GET ${place}/entries`]: paging([first, theirs, mine]),
    [`GET ${place}/drafts`]: { items: [note] },
    [`POST ${place}/notes`]: mine,
  });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "mot 3" }));
  fireEvent.click(await screen.findByRole("button", { name: "Ajouter la note" }));
  await screen.findByText("Note ajoutée.");
  expect(shownWords()).toEqual(["mot 1", "mot 3"]);

  act(() => post.tells({ kind: "fact", fact: oneMore(theirs) }));
  await screen.findByText("mot 2", inThread);
  expect(shownWords()).toEqual(["mot 1", "mot 2", "mot 3"]);

  post.answers(`GET ${place}/entries`, paging([first, theirs, mine, last]));
  act(() => post.tells({ kind: "fact", fact: oneMore(last) }));
  await screen.findByText("mot 4", inThread);
  expect(askedAfter(post)).toEqual(["1", "3"]);
});

test("words taken back leave a hole that is asked about once", async () => {
  const all = said(1, 5).filter(({ position }) => position !== 2);
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ thread: all.slice(0, 2), entries: 3 }),
    [`GET ${place}/entries`]: paging(all),
  });
  visit(address);
  await screen.findByText("mot 3", inThread);

  for (const entry of all.slice(2)) {
    post.answers(`GET ${place}/entries`, paging(all.filter(({ position }) => position <= entry.position)));
    act(() => post.tells({ kind: "fact", fact: oneMore(entry) }));
    await screen.findByText(entry.text, inThread);
  }
  expect(askedAfter(post)).toEqual(["1", "4"]);
});

test("earlier words stay when the ticket is read again", async () => {
  const all = said(1, 150);
  const post = openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ entries: 150, thread: all.slice(50) }),
    [`GET ${place}/entries`]: paging(all),
  });
  visit(address);
  fireEvent.click(await screen.findByRole("button", { name: "Messages plus anciens" }));
  await screen.findByText("mot 1", inThread);

  post.answers(`GET ${place}`, ticket({ entries: 150, thread: all.slice(50), personAskedAt: minutesAgo(0) }));
  const particulars = { ticketId: row().id, mark: 5 };
  const actor = { kind: "system" as const };
  const fact = { position: "9", name: "survey.answered" as const, at: minutesAgo(0), actor, particulars };
  act(() => post.tells({ kind: "fact", fact }));

  await screen.findByText(/demande une personne/u);
  expect(shownWords()).toHaveLength(150);
});
