import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";

type List = { items: TicketRow[]; next: string | null };
const list = async (desk: Desk, query: string): Promise<List> =>
  (await desk.asks<List>("amina", "GET", `/api/tickets?${query}`)).body;

test("each view holds what its name says, and its count agrees", async ({ desk }) => {
  const mine = await desk.receives({ from: dov, says: "À moi" });
  const free = await desk.receives({ from: esra, says: "À prendre" });
  const done = await desk.receives({ from: esra, says: "Fini" });
  await desk.asks("amina", "PUT", `/api/tickets/${mine.ticketId}/owner`);
  await desk.asks("amina", "PUT", `/api/tickets/${done.ticketId}/closure`, { summary: "Fini" });

  const ids = async (view: string) => (await list(desk, `view=${view}`)).items.map((row) => row.id);
  expect(await ids("mine")).toEqual([mine.ticketId]);
  expect(await ids("to_take")).toEqual([free.ticketId]);
  expect(await ids("closed")).toEqual([done.ticketId]);
  expect((await ids("open")).sort()).toEqual([mine.ticketId, free.ticketId].sort());
  const counts = await desk.asks("amina", "GET", "/api/views/counts");
  expect(counts.body).toMatchObject({
    mine: 1,
    to_take: 1,
    closed: 1,
    open: 2,
    all: 3,
    unanswered: 0,
    waiting: 0,
  });
});

test("pages follow one another without a gap or a repeat, newest words first", async ({ desk }) => {
  for (let index = 0; index < 7; index++) {
    await desk.passes({ seconds: 1 });
    await desk.receives({ from: dov, subject: `Page ${index}`, says: "Bonjour" });
  }
  const seen: string[] = [];
  let after: string | null = "";
  while (after !== null) {
    const page: List = await list(
      desk,
      `view=all&limit=3${after ? `&after=${encodeURIComponent(after)}` : ""}`,
    );
    seen.push(...page.items.map((row) => row.id));
    after = page.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe((await list(desk, "view=all&limit=100")).items.length);
});

test("a visitor sees no list at all", async ({ desk }) => {
  expect(await desk.asks(null, "GET", "/api/tickets?view=all")).toMatchObject({
    status: 401,
    body: { code: "access.not_signed_in" },
  });
});
