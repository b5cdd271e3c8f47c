import { promisify } from "node:util";
import type { LiveMessage, LiveWord } from "@guichet/contract/live.ts";
import { expect } from "vitest";
import { dov } from "../../testing/cast.ts";
import { type Desk, test } from "../../testing/desk.ts";
import { until } from "../../testing/until.ts";

type Place = { cookie?: string; origin?: string; from?: string };

async function addressOf(desk: Desk): Promise<string> {
  const { server } = desk.app.http;
  if (!server.listening) await desk.app.http.listen({ port: 0, host: "127.0.0.1" });
  const address = server.address();
  return typeof address === "object" && address ? `ws://127.0.0.1:${address.port}/api/live` : "";
}

/** A screen as a browser opens it: what it was told, and how its line ended. */
async function screen(desk: Desk, { cookie, origin, from }: Place) {
  const query = from === undefined ? "" : `?from=${encodeURIComponent(from)}`;
  const headers = { ...(cookie ? { cookie: `guichet=${cookie}` } : {}), ...(origin ? { origin } : {}) };
  const socket = new WebSocket(`${await addressOf(desk)}${query}`, { headers });
  const told: LiveMessage[] = [];
  const ended = Promise.withResolvers<number>();
  socket.addEventListener("message", (event) => told.push(JSON.parse(String(event.data))));
  socket.addEventListener("close", (event) => ended.resolve(event.code));
  socket.addEventListener("error", () => ended.resolve(0));
  return {
    told,
    ended: ended.promise,
    facts: () => told.filter((message) => message.kind === "fact").map((message) => message.fact),
    position: () => told.findLast((message) => message.kind === "position")?.position,
    /** Who the last word about this ticket says is there; nobody when nothing was said. */
    people: (ticketId: string) => {
      const last = told.findLast((message) => message.kind === "presence" && message.ticketId === ticketId);
      return last?.kind === "presence" ? last.people : [];
    },
    looksAt: (ticketId: string | null, writing = false) =>
      socket.send(JSON.stringify({ kind: "looking", ticketId, writing } satisfies LiveWord)),
    says: (text: string) => socket.send(text),
    leaves: async () => {
      socket.close();
      await ended.promise;
    },
  };
}

/** Opened, and told where it stands. */
async function opened(desk: Desk, person: "amina" | "bruno", from?: string) {
  const opening = await screen(desk, {
    cookie: desk.sessions[person],
    ...(from === undefined ? {} : { from }),
  });
  await until(() => opening.position() !== undefined);
  return opening;
}

const hears = (desk: Desk, enough: () => boolean) =>
  until(async () => {
    await desk.app.live.read();
    return enough();
  });

test("what one agent does is on the other’s screen without reloading", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bonjour" });
  const bruno = await opened(desk, "bruno");

  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);

  await hears(desk, () => bruno.facts().some((fact) => fact.name === "ticket.taken"));
  expect(bruno.facts().find((fact) => fact.name === "ticket.taken")).toMatchObject({
    actor: { kind: "agent", name: "Amina" },
    particulars: { ticketId, owner: { name: "Amina" } },
  });
  await bruno.leaves();
});

test("a screen that was cut off resumes from its position: every fact once, in order, none twice", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, id: "cut@exemple.test", says: "Bonjour" });
  const stayed = await opened(desk, "bruno");
  const before = await opened(desk, "amina");
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/owner`);
  await hears(desk, () => before.facts().length >= 1 && stayed.facts().length >= before.facts().length);
  await before.leaves();
  const from = before.facts().at(-1)?.position;

  for (let index = 0; index < 5; index++)
    await desk.receives({ from: dov, answers: "cut@exemple.test", says: `Encore ${index}` });
  const after = await opened(desk, "amina", from);
  await desk.asks("amina", "PUT", `/api/tickets/${ticketId}/closure`, { summary: "Fait" });
  await hears(desk, () =>
    [stayed, after].every((each) => each.facts().some((fact) => fact.name === "ticket.closed")),
  );

  const whole = [...before.facts(), ...after.facts()].map((fact) => fact.position);
  expect(new Set(whole).size).toBe(whole.length);
  expect(whole).toEqual(stayed.facts().map((fact) => fact.position));
  await Promise.all([stayed.leaves(), after.leaves()]);
});

test("a screen whose position is nobody’s is told to fetch afresh only when it missed too much", async ({
  desk,
}) => {
  const lost = await screen(desk, { cookie: desk.sessions.amina, from: "0-0" });
  const enough = desk.app.works.run({ kind: "system" }, async (work) => {
    for (let index = 0; index < 600; index++)
      work.announce("customer.renamed", { customerId: desk.people.amina.id, name: "Dov" });
  });
  await enough;
  await lost.leaves();
  await until(async () => !(await desk.app.live.read()) && (await desk.app.live.since("0-0")) === null);

  expect(await (await screen(desk, { cookie: desk.sessions.amina, from: "0-0" })).ended).toBe(4410);
});

test("a visitor hears nothing", async ({ desk }) => {
  const visitor = await screen(desk, {});

  expect(await visitor.ended).toBe(4401);
  expect(visitor.told).toEqual([]);
});

test("a page of another site opens no line with our cookie", async ({ desk }) => {
  const stranger = await screen(desk, { cookie: desk.sessions.amina, origin: "https://evil.test" });

  expect(await stranger.ended).not.toBe(1000);
  expect(stranger.told).toEqual([]);
  await until(
    async () => (await promisify(desk.app.http.server.getConnections).call(desk.app.http.server)) === 0,
  );
  const own = await screen(desk, { cookie: desk.sessions.amina, origin: "http://localhost:8080" });
  await until(() => own.position() !== undefined);
  await own.leaves();
});

test("a machine’s token opens no line: what it may hear it asks for", async ({ desk }) => {
  const made = await desk.asks<{ secret: string }>("chloe", "POST", "/api/tokens", {
    name: "ERP",
    scopes: ["read"],
  });
  const socket = new WebSocket(await addressOf(desk), {
    headers: { authorization: `Bearer ${made.body.secret}` },
  });

  const code = await new Promise((done) => socket.addEventListener("close", (event) => done(event.code)));
  expect(code).toBe(4401);
});

test("two people in a ticket see each other, and who is writing; whoever leaves is gone", async ({
  desk,
}) => {
  const { ticketId } = await desk.receives({ from: dov, says: "À deux" });
  const ticket = ticketId ?? "";
  const [amina, bruno] = [await opened(desk, "amina"), await opened(desk, "bruno")];
  const { id: aminaId } = desk.people.amina;
  const { id: brunoId } = desk.people.bruno;

  amina.looksAt(ticket);
  bruno.looksAt(ticket, true);
  await until(() => amina.people(ticket).length === 2);
  expect(amina.people(ticket)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: aminaId, name: "Amina", writing: false }),
      expect.objectContaining({ id: brunoId, name: "Bruno", writing: true }),
    ]),
  );

  await bruno.leaves();
  await until(() => amina.people(ticket).length === 1);
  amina.looksAt(null);
  await until(() => amina.people(ticket).length === 0);
  await amina.leaves();
});

test("Internal note: whoever writes one is seen to, and never as somebody who answers", async ({ desk }) => {
  const ticket = (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";
  const [amina, bruno] = [await opened(desk, "amina"), await opened(desk, "bruno")];
  amina.says(JSON.stringify({ kind: "looking", ticketId: ticket, writing: false, noting: true }));
  await until(() => bruno.people(ticket).length === 1);
  expect(bruno.people(ticket)).toMatchObject([{ name: "Amina", writing: false, noting: true }]);
  await Promise.all([amina.leaves(), bruno.leaves()]);
});

test("Collision, list: a screen that comes later is told who is where, in the tickets it sees", async ({
  desk,
}) => {
  const ticket = (await desk.receives({ from: dov, says: "Bonjour" })).ticketId ?? "";
  const amina = await opened(desk, "amina");
  amina.says(JSON.stringify({ kind: "looking", ticketId: ticket, writing: true, elsewhere: true }));
  await until(() => amina.people(ticket).length === 1);
  const bruno = await opened(desk, "bruno");
  expect(bruno.people(ticket)).toMatchObject([{ name: "Amina", writing: true, elsewhere: true }]);
  await Promise.all([amina.leaves(), bruno.leaves()]);
});

test("one person with two windows is one person, writing if either writes", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Deux fenêtres" });
  const ticket = ticketId ?? "";
  const [one, two] = [await opened(desk, "amina"), await opened(desk, "amina")];

  one.looksAt(ticket, true);
  two.looksAt(ticket, false);
  await until(() => one.told.filter((message) => message.kind === "presence").length === 2);

  expect(one.people(ticket)).toMatchObject([{ name: "Amina", writing: true }]);
  await Promise.all([one.leaves(), two.leaves()]);
});

test("what makes no sense is passed over, and the line stays open", async ({ desk }) => {
  const { ticketId } = await desk.receives({ from: dov, says: "Bruit" });
  const amina = await opened(desk, "amina");

  for (const noise of [
    "",
    "{",
    "null",
    "[]",
    '{"kind":"looking"}',
    '{"kind":"looking","ticketId":"x","writing":true}',
  ])
    amina.says(noise);
  amina.looksAt(ticketId);

  await until(() => amina.people(ticketId ?? "").length === 1);
  await amina.leaves();
});

test("a screen hears nothing of a ticket that whoever sits there does not see, and who is in it neither", async ({
  desk,
}) => {
  const { ticketId: free } = await desk.receives({ from: dov, says: "À tous" });
  const { ticketId } = await desk.receives({ from: dov, says: "À la boutique", subject: "Vase" });
  const { body: team } = await desk.asks<{ id: string }>("chloe", "POST", "/api/teams", { name: "Boutique" });
  await desk.asks("chloe", "PUT", `/api/teams/${team.id}/members/${desk.people.amina.id}`, {});
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "team" });
  const [amina, bruno] = [await opened(desk, "amina"), await opened(desk, "bruno")];

  await desk.asks("chloe", "PUT", `/api/tickets/${ticketId}/team`, { teamId: team.id });
  amina.looksAt(ticketId ?? "");
  bruno.looksAt(ticketId ?? "");
  await hears(desk, () => amina.people(ticketId ?? "").length > 0);
  await desk.asks("amina", "POST", `/api/tickets/${ticketId}/notes`, {
    key: crypto.randomUUID(),
    html: "<p>Vu</p>",
  });
  const draft = `/api/tickets/${ticketId}/drafts/reply`;
  await desk.asks("amina", "PUT", draft, { html: "<p>Bonjour</p>", entriesSeen: 2 });
  await desk.asks("amina", "PUT", `${draft}/sharing`);
  await desk.asks("amina", "PUT", draft, { html: "<p>Bonjour Dov</p>", entriesSeen: 2 });
  await desk.asks("amina", "PUT", `/api/tickets/${free}/owner`);
  await hears(desk, () =>
    [amina, bruno].every((each) => each.facts().some((fact) => fact.name === "ticket.taken")),
  );

  expect(bruno.told).toContainEqual({ kind: "hidden", ticketId, position: expect.any(String) });
  const ofTickets = (facts: { name: string }[]) =>
    facts.map(({ name }) => name).filter((name) => /^(?:ticket\.[pt]|entry|draft)/u.test(name));
  expect(ofTickets(bruno.facts())).toEqual(["ticket.taken"]);
  expect(bruno.people(ticketId ?? "")).toEqual([]);
  expect(amina.people(ticketId ?? "").map(({ name }) => name)).toEqual(["Amina"]);
  expect(ofTickets(amina.facts())).toEqual([
    "ticket.placed",
    "entry.written",
    "draft.shared",
    "draft.typed",
    "ticket.taken",
  ]);
  await Promise.all([amina.leaves(), bruno.leaves()]);
  await desk.asks("chloe", "PATCH", "/api/company", { ticketsSeenBy: "everyone" });
});

test("signing out ends the line too", async ({ desk }) => {
  const amina = await opened(desk, "amina");

  await desk.asks("amina", "DELETE", "/api/session");

  expect(await amina.ended).toBe(4401);
});
