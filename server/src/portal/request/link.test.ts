import { afterAll, beforeAll, expect, test } from "vitest";
import { esra } from "../../../testing/cast.ts";
import { type Counter, followsLink, openPublicCounter } from "../../../testing/counter.ts";
import { openVisitor, textOf } from "../../../testing/visitor.ts";
import { openLinks } from "../../dispatch/links.ts";
import { openSecrets } from "../../platform/secrets.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { showWithThread } from "../../thread/showing.ts";
import { showTicket } from "../../tickets/showing.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
  await counter.addsInbox({ name: "Support", address: "support@guichet.test" });
});
afterAll(() => counter.close());

const follows = (asking?: Parameters<Counter["asks"]>[0]) => followsLink(counter, asking);
const look = (ticketId: string) => counter.works.run(system, (work) => showWithThread(work, ticketId));

const pathOf = (ticketId: string) => counter.trackingPath(ticketId);

/** Facts are the proof that nothing happened. */
const facts = async () =>
  (await counter.database.query(sql<{ count: number }>`select count(*)::int as count from facts`))[0]?.count;

test("the link is swapped for a cookie of this request alone, and leads to a clean address", async () => {
  const { seen, visitor } = await follows();

  expect(seen.status).toBe(200);
  expect(seen.path).toMatch(/^\/request\/\d+-\d$/u);
  expect(visitor.cookies()).toEqual([expect.objectContaining({ name: "guichet-request", path: seen.path })]);
  const [cookie] = (await visitor.once("GET", pathOf(await counter.asks()))).cookies;
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("L4 opening every link, by GET or HEAD, changes nothing", async () => {
  const { ticketId, visitor, page } = await follows();
  const before = await facts();
  for (const path of [pathOf(ticketId), page, `${page}?said=reopened`, `${page}/person`, `${page}/words`]) {
    await visitor.opens(path);
    await visitor.peeks(path);
  }

  expect(await facts()).toBe(before);
});

test("L1 a link with any one byte changed opens nothing", async () => {
  const path = pathOf(await counter.asks());
  const token = path.slice("/t/".length);
  const stranger = openVisitor(counter.http);
  for (let index = 0; index < token.length; index += 1) {
    const flipped = token[index] === "a" ? "b" : "a";
    const seen = await stranger.opens(`/t/${token.slice(0, index)}${flipped}${token.slice(index + 1)}`);
    expect([index, seen.status]).toEqual([index, 410]);
  }
  expect(stranger.cookies()).toEqual([]);
});

test("L1 absent, forged and cut links get the same page", async () => {
  const path = pathOf(await counter.asks());
  const stranger = openVisitor(counter.http);
  const [forged, cut, absent] = [
    await stranger.opens("/t/abc"),
    await stranger.opens(path.slice(0, -4)),
    await stranger.opens("/request/10001-9"),
  ];

  expect(textOf(forged?.html ?? "")).toContain("écrivez à support@guichet.test");
  expect([cut?.html, absent?.html]).toEqual([forged?.html, forged?.html]);
  expect([forged?.status, cut?.status, absent?.status]).toEqual([410, 410, 410]);
});

test("L2 a request's cookie opens no other request, even sent under its path", async () => {
  const mine = await follows();
  const theirs = await counter.asks({ from: esra, subject: "Facture" });
  const { reference } = await look(theirs);
  const cookie = mine.visitor.cookies()[0]?.value ?? "";
  const answer = await counter.http.inject({
    url: `/request/${reference}`,
    headers: { cookie: `guichet-request=${cookie}` },
  });

  expect(answer.statusCode).toBe(410);
  expect(answer.body).not.toContain("Facture");
});

test("L3 a link and its cookie last until their second, and not one more", async () => {
  const own = await openPublicCounter();
  const ticketId = await own.asks();
  const visitor = openVisitor(own.http);
  const path = own.trackingPath(ticketId);
  const { path: page } = await visitor.opens(path);

  own.passes({ hours: 400 * 24 - 1, minutes: 59, seconds: 59 });
  expect([(await visitor.opens(path)).status, (await visitor.opens(page)).status]).toEqual([200, 200]);
  own.passes({ seconds: 1 });
  expect([(await visitor.opens(path)).status, (await visitor.opens(page)).status]).toEqual([410, 410]);
  await own.close();
});

test("L5 no page sends anybody elsewhere, whatever the address asks", async () => {
  const { ticketId, visitor } = await follows();
  const answer = await visitor.once(
    "GET",
    `${pathOf(ticketId)}?next=https://evil.example&url=//evil.example&return=/x`,
  );

  expect(answer.headers.location).toMatch(/^\/request\/\d+-\d$/u);
});

test("L6 the token leaves in no referrer and stays in no address, and no engine keeps the page", async () => {
  const { ticketId, visitor, seen } = await follows();
  const swap = await visitor.once("GET", pathOf(ticketId));

  expect(swap.headers["referrer-policy"]).toBe("no-referrer");
  expect(seen.headers).toMatchObject({
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "x-robots-tag": "noindex, nofollow",
  });
  expect(seen.html).not.toContain(pathOf(ticketId).slice(3));
});

test("L7 a link signed before the secret changed still opens", async () => {
  const own = await openPublicCounter({ secret: "the new one, the old one" });
  const ticketId = await own.asks();
  const old = openLinks(openSecrets("the old one"), "http://localhost:8080").tracking(ticketId, own.now());
  const lost = openLinks(openSecrets("a lost one"), "http://localhost:8080").tracking(ticketId, own.now());

  expect((await openVisitor(own.http).opens(new URL(old).pathname)).status).toBe(200);
  expect((await openVisitor(own.http).opens(new URL(lost).pathname)).status).toBe(410);
  await own.close();
});

test("over https the cookie is for https alone", async () => {
  const own = await openPublicCounter({ url: "https://aide.guichet.test" });
  const ticketId = await own.asks();
  const answer = await openVisitor(own.http).once("GET", own.trackingPath(ticketId));

  expect(answer.cookies[0]).toMatchObject({ name: "__Secure-guichet-request", secure: true });
  await own.close();
});

test("a page of somebody else's cannot press our buttons", async () => {
  const { ticketId, visitor, page } = await follows();
  const cookie = `guichet-request=${visitor.cookies()[0]?.value}`;
  const answer = await counter.http.inject({
    method: "POST",
    url: `${page}/person`,
    headers: { cookie, origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" },
    payload: "",
  });

  expect(answer.statusCode).toBe(403);
  expect((await counter.works.run(system, (work) => showTicket(work, ticketId))).personAskedAt).toBeNull();
});
