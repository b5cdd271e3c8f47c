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

test("whoever is kept to their teams counts and lists each ticket they see, once, by whatever road they see it", async ({
  desk,
}) => {
  const opens = async (subject: string, team: string | null) => {
    await desk.passes({ seconds: 1 });
    const { ticketId } = await desk.receives({ from: esra, subject, says: "Bonjour" });
    if (team) await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team });
    return ticketId ?? "";
  };
  const makes = async (name: string) =>
    (await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name })).body.id;
  const [mine, theirs] = [await makes("Retours"), await makes("Atelier")];
  await desk.asks("chloe", "PUT", `/api/teams/${mine}/members/${desk.people.amina.id}`, {});
  const before = (await list(desk, "view=all&limit=100")).items.map(({ id }) => id);
  const ours = await opens("à nous", mine);
  const nobodys = await opens("à personne", null);
  const owned = await opens("chez eux, à moi", theirs);
  const followed = await opens("chez eux, suivi", theirs);
  await desk.asks("amina", "PUT", `/api/tickets/${owned}/owner`);
  await desk.asks("amina", "PUT", `/api/tickets/${ours}/owner`);
  for (const id of [owned, followed, nobodys])
    await desk.asks("amina", "PUT", `/api/tickets/${id}/followers/${desk.people.amina.id}`);
  await opens("chez eux", theirs);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });

  const seen = [followed, owned, nobodys, ours, ...before];
  expect((await list(desk, "view=all&limit=100")).items.map(({ id }) => id)).toEqual(seen);
  const counts = (await desk.asks<Record<string, number>>("amina", "GET", "/api/views/counts")).body;
  expect(counts).toMatchObject({ all: seen.length, following: 3 });
  for (const view of ["mine", "to_take", "open", "closed", "waiting", "unanswered"])
    expect([view, counts[view]]).toEqual([view, (await list(desk, `view=${view}&limit=100`)).items.length]);
  const filter = encodeURIComponent(JSON.stringify([{ on: "state", is: ["closed"], not: true }]));
  const { body } = await desk.asks<{ count: number }>("amina", "GET", `/api/tickets/count?filter=${filter}`);
  expect(body.count).toBe((await list(desk, `view=all&filter=${filter}&limit=100`)).items.length);
  const pages: string[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: List = await list(
      desk,
      `view=all&limit=2${after ? `&after=${encodeURIComponent(after)}` : ""}`,
    );
    pages.push(...page.items.map(({ id }) => id));
    after = page.next;
  }
  expect(pages).toEqual(seen);
});
