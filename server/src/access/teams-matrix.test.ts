import { expect } from "vitest";
import { z } from "zod";
import { hide } from "../../testing/crawl/hiding.ts";
import {
  asked,
  bodies,
  bySubject,
  type Hidden,
  listsWithin,
  naming,
  nowhere,
  ofTheHouse,
  ofTheTicket,
  secret,
} from "../../testing/crawl/tables.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { sql } from "../platform/sql.ts";

/**
 * The crawl of reliability.md, per team: every route there is, asked by somebody who may not see a ticket. It must
 * answer as if the ticket did not exist, and no list may hold a word of it. A new route walks here by itself; what it
 * names, what its body is or how it is asked is a line in `testing/crawl/tables.ts`, and without that line the test fails.
 */
type Route = Desk["app"]["routes"][number];
const nameOf = (route: Route): string => `${route.method} ${route.path}`;

const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/gu)].map(([, name]) => name ?? "");
const namesATicket = (route: Route): boolean =>
  parametersOf(route.path).some((name) => ofTheTicket.has(name));

function addressOf(route: Route, hidden: Hidden | null): string {
  return route.path.replaceAll(/:(\w+)/gu, (_, name: string) => {
    const named = ofTheTicket.has(name) ? (hidden?.[name] ?? nowhere) : ofTheHouse[name];
    if (named === undefined) throw new Error(`Say in this test what :${name} names (${nameOf(route)}).`);
    return named;
  });
}

type Asker = (method: string, path: string, body?: object) => Promise<{ status: number; said: string }>;

const askerWith =
  (desk: Desk, headers: Record<string, string>): Asker =>
  async (method, path, body) => {
    const answer = await desk.app.http.inject({
      method: method.toUpperCase() as "GET",
      url: path,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, said: answer.body };
  };

/** Bruno in person, and a machine in his name: neither is in the team. */
async function askers(desk: Desk): Promise<[string, Asker][]> {
  const making = { name: "board", scopes: ["read", "write"], agentId: desk.people.bruno.id };
  const { body } = await desk.asks<{ secret: string }>("bruno", "POST", "/api/tokens", making);
  return [
    ["in person", askerWith(desk, { cookie: `guichet=${desk.sessions.bruno}` })],
    ["by token", askerWith(desk, { authorization: `Bearer ${body.secret}` })],
  ];
}

const factsOf = async (desk: Desk, ticketId: string) =>
  (await desk.app.works.database.query(sql`select position from facts where ticket_id = ${ticketId}`)).length;

function listsOf(route: Route, hidden: Hidden): string[] {
  const within = listsWithin[nameOf(route)];
  if (within) return [within(hidden)];
  if (route.method !== "get" || parametersOf(route.path).length > 0) return [];
  return (asked[nameOf(route)] ?? [""]).map(
    (query) =>
      route.path +
      query.replace("REFERENCE", hidden.reference ?? "").replace("TICKET", hidden.ticketId ?? ""),
  );
}

type Walk = { route: Route; how: string; ask: Asker; hidden: Hidden };

async function readLists({ route, how, ask, hidden }: Walk): Promise<void> {
  // The customer is the house's: that they exist is no secret, what they asked the other team is.
  const leaks = [
    secret,
    ...Object.entries(hidden).flatMap(([name, id]) => (name === "customerId" ? [] : [id])),
  ];
  for (const path of listsOf(route, hidden)) {
    const { status, said } = await ask("get", `/api${path}`);
    expect.soft([how, path, status < 300 || status === 403]).toEqual([how, path, true]);
    expect.soft([how, path, leaks.filter((word) => said.includes(word))]).toEqual([how, path, []]);
  }
}

/** The same answer as for a ticket that does not exist, to the letter. */
async function knock({ route, how, ask, hidden }: Walk): Promise<void> {
  const name = `${nameOf(route)} ${how}`;
  const body = route.method === "get" ? undefined : (bodies[nameOf(route)] ?? {});
  const answer = await ask(route.method, `/api${addressOf(route, hidden)}`, body);
  expect.soft([name, answer, answer.status === 404 || answer.status === 403]).toEqual([name, answer, true]);
  const absent = await ask(route.method, `/api${addressOf(route, null)}`, body);
  expect.soft([name, absent]).toEqual([name, answer]);
}

const thing =
  /^(?:ticket|entry|mention|followUp|arrival|departure|promise|approval|gesture|handover|request)(?:s|Ids?)?$/u;

function namedInBody({ body }: Route): string[] {
  const drawn = body ? JSON.stringify(z.toJSONSchema(body, { io: "input", unrepresentable: "any" })) : "";
  return [...drawn.matchAll(/"(\w+)":/gu)].map(([, name]) => name ?? "").filter((name) => thing.test(name));
}

async function knockByBody({ route, how, ask, hidden }: Walk): Promise<void> {
  const name = `${nameOf(route)} ${how}`;
  const named = naming[nameOf(route)];
  expect.soft(named ? [] : namedInBody(route), `${name}: its body names a ticket, say how`).toEqual([]);
  if (!named) return;
  const path = addressOf(route, null).replace(`customers/${nowhere}`, `customers/${hidden.customerId}`);
  const { status, said } = await ask(route.method, `/api${path}`, named.body(hidden));
  expect.soft([name, status, said]).toEqual([name, named.status, expect.stringContaining(named.says)]);
}

async function knockElsewhere(ask: Asker, hidden: Hidden): Promise<void> {
  const { said: counts } = await ask("get", "/api/views/counts");
  expect.soft(counts).toContain('"all":0');
  expect.soft((await ask("get", `/api/tickets/count?filter=${bySubject}`)).said).toBe('{"count":0}');
  for (const path of [
    `/files/${hidden.attachmentId}/${secret}.txt`,
    `/files/${hidden.attachmentId}/inline`,
    `/frames/entries/${hidden.noteId}`,
    `/frames/entries/${hidden.entryId}`,
  ])
    expect.soft([path, (await ask("get", path)).status]).toEqual([path, 404]);
}

test.for([
  ["a restricted agent finds nothing of another team’s ticket by any route, in person or by token", "team"],
  [
    "a lead finds nothing of what came by an inbox kept to others by any route, in person or by token",
    "inbox",
  ],
] as const)("%s", async ([, way], { desk }) => {
  const hidden = await hide(desk, way);
  const told = await factsOf(desk, hidden.ticketId ?? "");
  const routes = desk.app.routes.filter((route) => !route.open);

  for (const [how, ask] of await askers(desk)) {
    for (const route of routes) {
      await readLists({ route, how, ask, hidden });
      if (namesATicket(route)) await knock({ route, how, ask, hidden });
      else await knockByBody({ route, how, ask, hidden });
    }
    await knockElsewhere(ask, hidden);
  }
  expect(await factsOf(desk, hidden.ticketId ?? "")).toBe(told);

  // The same roads lead whoever is of the team to it: what was asked above was really there.
  const amina = askerWith(desk, { cookie: `guichet=${desk.sessions.amina}` });
  for (const route of routes.filter(
    (each) => each.method === "get" && namesATicket(each) && !each.path.includes(":readyReplyId"),
  )) {
    const { status } = await amina("get", `/api${addressOf(route, hidden)}`);
    expect.soft([nameOf(route), status]).toEqual([nameOf(route), 200]);
  }
  for (const path of [
    "/tickets?view=all",
    `/search?q=${secret}`,
    "/departures",
    "/promises?part=running",
    "/approvals",
  ])
    expect.soft([path, (await amina("get", `/api${path}`)).said.includes(secret)]).toEqual([path, true]);
});
