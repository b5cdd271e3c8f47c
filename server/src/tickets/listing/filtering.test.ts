import type { Filter } from "@guichet/contract/filters.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Desk, test } from "../../../testing/desk.ts";
import { publishes } from "../../../testing/promising.ts";

type List = { items: TicketRow[]; next: string | null };
const path = (filter: unknown, more = ""): string =>
  `/api/tickets?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`;
const list = async (desk: Desk, filter: Filter, more = ""): Promise<List> =>
  (await desk.asks<List>("amina", "GET", path(filter, more))).body;
const ids = async (desk: Desk, filter: Filter, more = ""): Promise<string[]> =>
  (await list(desk, filter, `&limit=100${more}`)).items.map((row) => row.id);
const count = async (desk: Desk, filter: Filter): Promise<number | null> => {
  const query = encodeURIComponent(JSON.stringify(filter));
  return (await desk.asks<{ count: number | null }>("amina", "GET", `/api/tickets/count?filter=${query}`))
    .body.count;
};
const writes = async (
  desk: Desk,
  subject: string,
  from: { name: string; address: string } = dov,
): Promise<string> => {
  await desk.passes({ seconds: 1 });
  return (await desk.receives({ from, subject, says: "Bonjour" })).ticketId ?? "";
};

test("each condition keeps what it says, and the count agrees", async ({ desk }) => {
  const mine = await writes(desk, "Colis abîmé à Évry");
  const free = await writes(desk, "Facture double", esra);
  const done = await writes(desk, "Colis perdu");
  const tag = (await desk.asks<Tag>("amina", "POST", "/api/tags", { name: "VIP" })).body;
  const reason = (await desk.asks<{ id: string }>("chloe", "POST", "/api/reasons", { name: "Livraison" }))
    .body;
  await desk.asks("amina", "PUT", `/api/tickets/${mine}/owner`);
  await desk.asks("amina", "PUT", `/api/tickets/${mine}/tags/${tag.id}`);
  await desk.asks("amina", "PUT", `/api/tickets/${mine}/reason`, { reasonId: reason.id });
  await desk.asks("amina", "PUT", `/api/tickets/${free}/followers/${desk.people.amina.id}`);
  await desk.asks("amina", "PUT", `/api/tickets/${done}/closure`, { summary: "Fini" });
  const { customer, inbox } = await desk.look(free);

  const cases: [Filter, string[]][] = [
    [[], [done, free, mine]],
    [[{ on: "state", is: ["closed"] }], [done]],
    [[{ on: "state", is: ["closed"], not: true }], [free, mine]],
    [[{ on: "state", is: ["new", "closed"] }], [done, free]],
    [[{ on: "owner", is: ["me"] }], [mine]],
    [[{ on: "owner", is: ["nobody"] }], [done, free]],
    [[{ on: "owner", is: ["me", desk.people.bruno.id], not: true }], [done, free]],
    [[{ on: "tag", is: [tag.id] }], [mine]],
    [[{ on: "tag", is: [tag.id], not: true }], [done, free]],
    [[{ on: "reason", is: [reason.id] }], [mine]],
    [[{ on: "reason", is: ["none"] }], [done, free]],
    [[{ on: "customer", is: [customer.id] }], [free]],
    [[{ on: "inbox", is: [inbox.id] }], [done, free, mine]],
    [[{ on: "team", is: ["none"] }], [done, free, mine]],
    [[{ on: "team", is: ["mine"] }], []],
    [[{ on: "channel", is: ["form"] }], []],
    [[{ on: "language", is: ["fr"] }], [done, free, mine]],
    [[{ on: "followed" }], [free]],
    [[{ on: "subject", has: "COLIS evry" }], [mine]],
    [
      [
        { on: "subject", has: "colis" },
        { on: "state", is: ["closed"], not: true },
      ],
      [mine],
    ],
    [[{ on: "subject", has: "lis" }], []],
    [[{ on: "opened", than: "less", hours: 1 }], [done, free, mine]],
    [[{ on: "last_word", than: "more", hours: 1 }], []],
    [[{ on: "waiting", than: "less", hours: 1 }], [free, mine]],
    [[{ on: "unanswered" }], []],
    [[{ on: "promise", is: ["running"] }], []],
    [[{ on: "promise", is: ["none"] }], [done, free, mine]],
  ];
  for (const [filter, expected] of cases) {
    expect([filter, await ids(desk, filter)]).toEqual([filter, expected]);
    expect([filter, await count(desk, filter)]).toEqual([filter, expected.length]);
  }
});

test("a tag finds what was tagged with one merged into it", async ({ desk }) => {
  const ticketId = await writes(desk, "Fusion");
  const tag = async (name: string) => (await desk.asks<Tag>("amina", "POST", "/api/tags", { name })).body.id;
  const [from, into] = [await tag("Casses"), await tag("Casse")];
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/tags/${from}`);
  await desk.asks("chloe", "PUT", `/api/tags/${from}/merge`, { into });
  expect(await ids(desk, [{ on: "tag", is: [into] }])).toEqual([ticketId]);
});

test("time moves a list by itself: who waits longer than said, and whoever is left without an answer", async ({
  desk,
}) => {
  const ticketId = await writes(desk, "Attente");
  const waits: Filter = [
    { on: "waiting", than: "more", hours: 48 },
    { on: "subject", has: "attente" },
  ];
  expect(await ids(desk, waits)).toEqual([]);
  await desk.passes({ hours: 49 });
  expect(await ids(desk, waits)).toEqual([ticketId]);
  expect(await ids(desk, [{ on: "unanswered" }, { on: "subject", has: "attente" }])).toEqual([ticketId]);
});

test("a list in the order of what falls due next, or of who waits longest, ends with the rest, newest first", async ({
  desk,
}) => {
  const about: Filter[number] = { on: "subject", has: "ordre" };
  const [old, answered] = [await writes(desk, "Ordre un"), await writes(desk, "Ordre deux")];
  await desk.asks("amina", "PUT", `/api/tickets/${answered}/closure`, { summary: "Fini" });
  await publishes(desk, { targets: { first_answer: { minutes: 240 } } });
  const late = await writes(desk, "Ordre trois");
  await desk.passes({ minutes: 5 });
  const later = await writes(desk, "Ordre quatre");

  expect(await ids(desk, [about], "&sort=next_due")).toEqual([late, later, answered, old]);
  expect(await ids(desk, [about], "&sort=oldest_wait")).toEqual([old, late, later, answered]);
  expect(await ids(desk, [about, { on: "promise", is: ["running"] }])).toEqual([later, late]);
});

test("pages of a filter follow one another without a gap or a repeat, in every order", async ({ desk }) => {
  const about: Filter = [{ on: "subject", has: "feuillet" }];
  const all = new Set<string>();
  for (const number of [1, 2, 3, 4, 5, 6, 7]) all.add(await writes(desk, `Feuillet ${number}`));
  const [first = "", second = ""] = all;
  for (const id of [first, second])
    await desk.asks("amina", "PUT", `/api/tickets/${id}/closure`, { summary: "Fini" });
  for (const sort of ["newest", "oldest_wait", "next_due"]) {
    const seen: string[] = [];
    let after = "";
    do {
      const more = `&sort=${sort}&limit=3${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`;
      const page = await list(desk, about, more);
      seen.push(...page.items.map((row) => row.id));
      after = page.next ?? "";
    } while (after !== "");
    expect([sort, seen.toSorted()]).toEqual([sort, [...all].toSorted()]);
  }
});

test("what is no filter is refused, and words in it stay words", async ({ desk }) => {
  for (const wrong of [
    {},
    [{ on: "state", is: [] }],
    [{ on: "password" }],
    [{ on: "customer", is: ["1 or 1=1"] }],
  ])
    expect((await desk.asks("amina", "GET", path(wrong))).status).toBe(400);
  expect((await desk.asks("amina", "GET", "/api/tickets?filter=%5B")).status).toBe(400);
  for (const has of ["'; drop table tickets; --", ".*", "\\", "(", "%"])
    expect((await desk.asks("amina", "GET", path([{ on: "subject", has }]))).status).toBe(200);
  expect((await desk.asks(null, "GET", path([]))).status).toBe(401);
});
