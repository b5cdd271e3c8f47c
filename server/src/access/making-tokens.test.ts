import type { MadeToken, Token, TokenMaking } from "@guichet/contract/access.ts";
import type { Arrival, KeptArrival } from "@guichet/contract/arrivals.ts";
import type { Fact } from "@guichet/contract/facts.ts";
import { expect } from "vitest";
import { dov, password } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { writeLetter } from "../../testing/letters.ts";
import { openBrowser } from "../../testing/sign-in/browser.ts";
import { sql } from "../platform/sql.ts";

type Person = "amina" | "bruno" | "chloe";
const make = (desk: Desk, by: Person, making: Partial<TokenMaking>) =>
  desk.asks<MadeToken>(by, "POST", "/api/tokens", { name: "ERP", scopes: ["read", "write"], ...making });

const by =
  (desk: Desk, { secret }: { secret: string }) =>
  async (method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: object | Buffer) => {
    const answer = await desk.app.http.inject({
      method,
      url: `/api${path}`,
      headers: { authorization: `Bearer ${secret}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: answer.statusCode, text: answer.body };
  };

const replyTo = (address: string) => ({
  key: crypto.randomUUID(),
  html: "<p>Il est en route.</p>",
  to: [address],
});

test("a token made in an agent’s name takes, notes and replies as they do, and each fact names it", async ({
  desk,
}) => {
  const { id, name } = desk.people.amina;
  const { body: token } = await make(desk, "chloe", { agentId: id });
  expect(token.agent).toEqual({ id, name });
  const ask = by(desk, token);
  const { ticketId } = await desk.receives({ from: dov, says: "Où est mon colis ?" });

  expect(await ask("PUT", `/tickets/${ticketId}/owner`)).toMatchObject({ status: 200 });
  const note = { key: crypto.randomUUID(), html: "<p>Vu avec le transporteur.</p>" };
  expect(await ask("POST", `/tickets/${ticketId}/notes`, note)).toMatchObject({ status: 201 });
  expect(await ask("POST", `/tickets/${ticketId}/replies`, replyTo(dov.address))).toMatchObject({
    status: 201,
  });

  const ticket = await desk.look(ticketId ?? "");
  expect(ticket.owner).toEqual({ id, name });
  expect(ticket.thread.map(({ author }) => author.name)).toEqual([dov.name, name, name]);
  const facts = await desk.app.works.database.query(sql<Pick<Fact, "name" | "actor">>`
    select name, actor from facts where ticket_id = ${ticketId} and name in ('ticket.taken', 'entry.written')`);
  const actor = { kind: "agent", id, name, token: { id: token.id, name: "ERP" } };
  expect(facts.map((fact) => fact.actor)).toEqual([actor, actor, actor]);
});

test("a machine’s own token still opens tickets, and says nothing as somebody", async ({ desk }) => {
  const { body: token } = await make(desk, "chloe", {});
  const ask = by(desk, token);
  const opening = { customer: { email: dov.address }, subject: "Panier", text: "Bonjour" };
  const opened = await ask("POST", "/tickets", opening);
  expect(opened.status).toBe(201);
  const { id } = JSON.parse(opened.text);

  expect(await ask("POST", `/tickets/${id}/replies`, replyTo(dov.address))).toMatchObject({ status: 403 });
  expect(await ask("PUT", `/tickets/${id}/owner`)).toMatchObject({ status: 403 });
});

test("anybody makes, sees and ends tokens in their own name, and only those", async ({ desk }) => {
  const mine = await make(desk, "bruno", { agentId: desk.people.bruno.id, name: "mon script" });
  expect(mine.status).toBe(201);
  expect(await make(desk, "bruno", { agentId: desk.people.amina.id })).toMatchObject({ status: 403 });
  expect(await make(desk, "bruno", {})).toMatchObject({ status: 403 });
  for (const scope of ["deliver", "admin"] as const) {
    const refused = await make(desk, "bruno", { agentId: desk.people.bruno.id, scopes: [scope] });
    expect(refused.body).toMatchObject({ code: "request.invalid" });
  }

  const listed = await desk.asks<{ items: Token[] }>("bruno", "GET", "/api/tokens");
  expect(listed.body.items.map(({ id }) => id)).toEqual([mine.body.id]);
  const { body: hers } = await make(desk, "amina", { agentId: desk.people.amina.id });
  expect(await desk.asks("bruno", "DELETE", `/api/tokens/${hers.id}`)).toMatchObject({ status: 404 });
  expect(await by(desk, hers)("GET", "/session")).toMatchObject({ status: 200 });
  expect(await desk.asks("bruno", "DELETE", `/api/tokens/${mine.body.id}`)).toMatchObject({ status: 204 });
  expect(await by(desk, mine.body)("GET", "/session")).toMatchObject({ status: 401 });
});

test("a token makes no token in the name it acts in", async ({ desk }) => {
  const { body: token } = await make(desk, "amina", { agentId: desk.people.amina.id });
  const again = { name: "un autre", scopes: ["read"], agentId: desk.people.amina.id };
  expect(await by(desk, token)("POST", "/tokens", again)).toMatchObject({ status: 403 });
});

test("the tokens of a disabled account end with it, and don’t come back with it", async ({ desk }) => {
  const { body: token } = await make(desk, "chloe", { agentId: desk.people.bruno.id });
  const ask = by(desk, token);
  expect(await ask("GET", "/tickets")).toMatchObject({ status: 200 });

  await desk.asks("chloe", "PUT", `/api/agents/${desk.people.bruno.id}/disablement`);
  expect(await ask("GET", "/tickets")).toMatchObject({ status: 401 });
  expect(await make(desk, "chloe", { agentId: desk.people.bruno.id })).toMatchObject({ status: 404 });
  await desk.asks("chloe", "DELETE", `/api/agents/${desk.people.bruno.id}/disablement`);
  expect(await ask("GET", "/tickets")).toMatchObject({ status: 401 });
});

test("a token that may only deliver reads again what it delivered, and no other arrival", async ({
  desk,
}) => {
  const { body: pipe } = await make(desk, "chloe", { scopes: ["deliver"], name: "pipe" });
  const { body: other } = await make(desk, "chloe", { scopes: ["deliver"], name: "autre" });
  const raw = Buffer.from(writeLetter({ from: dov, says: "Par le tuyau" }));
  const path = "/inboxes/support@guichet.test/deliveries";
  const kept: KeptArrival = JSON.parse((await by(desk, pipe)("POST", path, raw)).text);
  const mail = await desk.receives({ from: dov, says: "Par la poste" });

  const own = await by(desk, pipe)("GET", `/arrivals/${kept.id}`);
  expect(JSON.parse(own.text) as Arrival).toMatchObject({ id: kept.id, outcome: "opened" });
  expect(await by(desk, pipe)("GET", `/arrivals/${kept.id}/raw`)).toMatchObject({ status: 200 });
  for (const refused of [mail.id, "nonsense"])
    expect((await by(desk, pipe)("GET", `/arrivals/${refused}`)).status).toBeGreaterThanOrEqual(400);
  expect(await by(desk, pipe)("GET", `/arrivals/${mail.id}/raw`)).toMatchObject({ status: 404 });
  expect(await by(desk, other)("GET", `/arrivals/${kept.id}`)).toMatchObject({ status: 404 });

  // The very same bytes by another hand: who delivered them may read what became of them.
  expect(await by(desk, other)("POST", path, raw)).toMatchObject({ status: 202 });
  expect(await by(desk, other)("GET", `/arrivals/${kept.id}`)).toMatchObject({ status: 200 });
});

test("whoever sits at a screen left open makes no token: it would outlive the session and the password", async ({
  desk,
}) => {
  const home = openBrowser(desk);
  await home.signsIn();
  await desk.passes({ minutes: 11 });
  const mine = { name: "ERP", scopes: ["read"], agentId: desk.people.amina.id };
  expect(await home.asks("POST", "/api/tokens", mine)).toMatchObject({
    status: 403,
    body: { code: "access.confirm_first" },
  });

  await home.asks("PUT", "/api/session/confirmation", { password });
  expect((await home.asks("POST", "/api/tokens", mine)).status).toBe(201);
});
