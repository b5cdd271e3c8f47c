import type { Callable, Mention } from "@guichet/contract/mentions.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";

type Person = "amina" | "bruno" | "chloe";
type Mentions = { items: Mention[]; unread: number; next: string | null };

const notes = (
  desk: Desk,
  ticketId: string | null,
  { key = crypto.randomUUID(), calls }: { key?: string; calls: Person[] },
) =>
  desk.asks<Entry>("amina", "POST", `/api/tickets/${ticketId}/notes`, {
    key,
    html: "<p>@Bruno, as-tu vu le livreur ?</p>",
    mentions: calls.map((person) => desk.people[person].id),
  });
const mentionsOf = async (desk: Desk, person: Person, query = "") =>
  (await desk.asks<Mentions>(person, "GET", `/api/mentions${query}`)).body;

test("a colleague named in a note finds it in a list of their own, unread until they look", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "Colis", says: "Bonjour" });
  const note = await notes(desk, ticketId, { calls: ["bruno"] });

  expect(await mentionsOf(desk, "bruno")).toMatchObject({
    unread: 1,
    items: [
      {
        kind: "note",
        by: { name: "Amina" },
        entryId: note.body.id,
        excerpt: "@Bruno, as-tu vu le livreur ?",
        ticket: { id: ticketId, subject: "Colis" },
        readAt: null,
      },
    ],
  });
  await desk.asks("bruno", "PUT", `/api/tickets/${ticketId}/mentions/reading`);
  const read = await mentionsOf(desk, "bruno");
  expect([read.unread, read.items[0]?.readAt]).toEqual([0, desk.now().toString()]);

  const path = `/api/mentions/${read.items[0]?.id}/reading`;
  expect(await desk.asks("bruno", "DELETE", path)).toMatchObject({ status: 204 });
  expect((await mentionsOf(desk, "bruno")).unread).toBe(1);
  expect(await desk.asks("bruno", "PUT", path)).toMatchObject({ status: 204 });
  expect((await mentionsOf(desk, "bruno")).unread).toBe(0);
});

test("nobody calls themselves, nor twice for one note, nor reads what calls another", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "Deux", says: "Bonjour" });
  const key = crypto.randomUUID();
  for (let press = 0; press < 2; press++)
    await notes(desk, ticketId, { key, calls: ["amina", "chloe", "chloe"] });

  const [called, ...others] = (await mentionsOf(desk, "chloe")).items;
  expect(others).toEqual([]);
  expect((await mentionsOf(desk, "amina")).items).toEqual([]);
  expect(await desk.asks("bruno", "PUT", `/api/mentions/${called?.id}/reading`)).toMatchObject({
    status: 404,
  });
});

test("mentions are read a page at a time, none twice", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "Pages", says: "Bonjour" });
  for (let time = 0; time < 3; time++) await notes(desk, ticketId, { calls: ["bruno"] });
  const first = await mentionsOf(desk, "bruno", "?limit=2");
  const second = await mentionsOf(desk, "bruno", `?limit=2&after=${first.next}`);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
});

test("who may be called into a ticket is said while one types, with whether they see it", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, subject: "Qui", says: "Bonjour" });
  const { body } = await desk.asks<{ items: Callable[] }>(
    "amina",
    "GET",
    `/api/tickets/${ticketId}/colleagues`,
  );
  expect(body.items).toContainEqual({ id: desk.people.bruno.id, name: "Bruno", sees: true });
});
