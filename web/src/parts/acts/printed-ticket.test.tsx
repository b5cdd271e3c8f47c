import type { Entry } from "@guichet/contract/thread.ts";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { atTheDesk, entry, minutesAgo, row, ticket } from "../../../testing/cast.ts";
import { type Asked, openPost } from "../../../testing/post.ts";
import { visit } from "../../../testing/visit.tsx";
import { speakable } from "../ticket/reference.ts";

const place = `/api/tickets/${row().id}`;
const address = `/tickets/${row().id}?view=mine`;

function said(from: number, to: number): Entry[] {
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const position = from + index;
    const id = `0198cccc-0000-7000-8000-${String(position).padStart(12, "0")}`;
    return entry({ id, position, text: `mot ${position}`, happenedAt: minutesAgo(1000 - position) });
  });
}

/** What a browser does around its printer: the page is taken between the two. */
function openPrinter(): { papers: string[][] } {
  const papers: string[][] = [];
  vi.stubGlobal("print", () => {
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    const sheet = document.querySelector<HTMLElement>(".ticket-sheet");
    papers.push(sheet === null ? [] : [...sheet.querySelectorAll("p, h1, dd, li div")].map(wordsIn));
    act(() => void window.dispatchEvent(new Event("afterprint")));
  });
  return { papers };
}

const wordsIn = ({ textContent }: Element): string => textContent ?? "";

test("a ticket prints on a sheet of its own: reference, customer, and every word from the first", async () => {
  const all = said(1, 150);
  const { papers } = openPrinter();
  openPost({
    ...atTheDesk,
    [`GET ${place}`]: ticket({ entries: 150, thread: all.slice(50) }),
    [`GET ${place}/entries`]: ({ query }: Asked) => ({
      items: all.filter((each) => each.position < Number(query.get("before"))).slice(-100),
    }),
  });
  visit(address);
  await screen.findByRole("button", { name: "Messages plus anciens" });

  fireEvent.keyDown(document.body, { key: "p", code: "KeyP", ctrlKey: true });

  await waitFor(() => expect(papers).toHaveLength(1));
  const [paper = []] = papers;
  expect(paper[0]).toContain(speakable(row().reference));
  expect(paper).toContain(row().subject);
  expect(paper.some((words) => words.startsWith(row().customer.name))).toBe(true);
  expect(paper.filter((words) => /^mot \d+$/u.test(words))).toHaveLength(150);
  expect(document.querySelector(".ticket-sheet")).toBeNull();
});

test("what the browser prints by itself has the sheet too, and says when older messages are not on it", async () => {
  openPost({ ...atTheDesk, [`GET ${place}`]: ticket({ entries: 150, thread: said(51, 150) }) });
  visit(address);
  await screen.findByRole("button", { name: "Messages plus anciens" });

  act(() => void window.dispatchEvent(new Event("beforeprint")));

  const sheet = document.querySelector<HTMLElement>(".ticket-sheet");
  expect(
    within(sheet ?? document.body).getByText(/n’ont pas pu être lus|n'ont pas pu être lus/u),
  ).toBeTruthy();
});
