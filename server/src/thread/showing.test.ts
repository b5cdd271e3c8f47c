import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeNote } from "./writing.ts";

/** A ticket of so many entries: the customer's word, then notes. */
async function longThread(desk: Desk, entries: number): Promise<string> {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const id = ticketId ?? "";
  await desk.app.works.run(desk.people.amina, async (work) => {
    for (let written = 1; written < entries; written++)
      await writeNote(work, id, { key: crypto.randomUUID(), html: "<p>Noté.</p>", attachmentIds: [] });
  });
  return id;
}

const ask = (desk: Desk, id: string, around: string) =>
  desk.asks<{ items: Entry[] }>("amina", "GET", `/api/tickets/${id}/entries?${around}`);

async function positions(desk: Desk, id: string, around: string): Promise<number[]> {
  return (await ask(desk, id, around)).body.items.map((entry) => entry.position);
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

test("a screen that was away reads on from its last entry, page after page, and misses none", async ({
  desk,
}) => {
  const id = await longThread(desk, 205);

  expect(await positions(desk, id, "after=3")).toEqual(range(4, 103));
  expect(await positions(desk, id, "after=103")).toEqual(range(104, 203));
  expect(await positions(desk, id, "after=203")).toEqual([204, 205]);
  expect(await positions(desk, id, "after=205")).toEqual([]);
});

test("a reader who goes up a thread gets the words just before the first one shown", async ({ desk }) => {
  const id = await longThread(desk, 205);

  const shown = (await desk.look(id)).thread;
  expect(shown.map((entry) => entry.position)).toEqual(range(106, 205));
  expect(await positions(desk, id, "before=106")).toEqual(range(6, 105));
  expect(await positions(desk, id, "before=6")).toEqual(range(1, 5));
  expect(await positions(desk, id, "before=1")).toEqual([]);
});

test("one asks for what follows or for what precedes, not both", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  expect(await ask(desk, ticketId ?? "", "after=1&before=9")).toMatchObject({
    status: 400,
    body: { code: "request.invalid" },
  });
});
