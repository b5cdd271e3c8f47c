import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dov, esra } from "../../../testing/cast.ts";
import { type Counter, openPublicCounter } from "../../../testing/counter.ts";
import { amina } from "../../../testing/telling.ts";
import { hidden, openVisitor, textOf } from "../../../testing/visitor.ts";
import { openCounter } from "../../company/company.ts";
import { openLinks } from "../../dispatch/links.ts";
import { openSecrets } from "../../platform/secrets.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { append } from "../../thread/receiving.ts";
import { showWithThread } from "../../thread/showing.ts";
import { writeNote } from "../../thread/writing.ts";
import { showTicket } from "../../tickets/showing.ts";
import { takeTicket } from "../../tickets/taking.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
  await counter.addsInbox({ name: "Support", address: "support@guichet.test" });
});
afterAll(() => counter.close());

const pathOf = (ticketId: string) => new URL(counter.links.tracking(ticketId, counter.now())).pathname;
const look = (ticketId: string) => counter.works.run(system, (work) => showWithThread(work, ticketId));

/** Dov's request, and the browser in which he opened its link. */
async function follows(asking: Parameters<Counter["asks"]>[0] = {}) {
  const ticketId = await counter.asks(asking);
  const visitor = openVisitor(counter.http);
  const seen = await visitor.opens(pathOf(ticketId));
  return { ticketId, visitor, seen, page: seen.path };
}

async function leaves(
  visitor: ReturnType<typeof openVisitor>,
  page: string,
  message: string,
  files: File[] = [],
) {
  const key = hidden((await visitor.opens(page)).html, "key");
  return visitor.sends(`${page}/words`, { key, message, ...(files.length > 0 ? { files } : {}) });
}

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
  const path = new URL(own.links.tracking(ticketId, own.now())).pathname;
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
  const answer = await openVisitor(own.http).once(
    "GET",
    new URL(own.links.tracking(ticketId, own.now())).pathname,
  );

  expect(answer.cookies[0]).toMatchObject({ name: "__Secure-guichet-request", secure: true });
  await own.close();
});

test("the page says where it stands, who is in charge, and what is awaited from whom", async () => {
  const { ticketId, visitor, page, seen } = await follows({ subject: "Colis <perdu>", says: "Où est-il ?" });
  expect(textOf(seen.html)).toMatch(
    /Colis &lt;perdu&gt; Votre message est bien arrivé\. Personne ne s’en occupe encore\. Quelqu’un la prend en charge aujourd’hui avant 10 h \d+/u,
  );

  await counter.works.run(amina, (work) => takeTicket(work, ticketId));
  expect(textOf((await visitor.opens(page)).html)).toMatch(
    /Amina s’occupe de votre demande\. Prochaine étape : Notre réponse, demain avant 10 h \. Nous vous devons une réponse, à votre message reçu aujourd’hui à 10 h/u,
  );

  await counter.answers(amina, ticketId, "Il est à la poste : https://poste.example/suivi.");
  counter.passes({ minutes: 1 });
  const answered = await visitor.opens(page);
  expect(textOf(answered.html)).toMatch(
    /Nous vous avons répondu\..*Nous attendons un mot de vous.*Amina vous a répondu/u,
  );
  expect(answered.html).toContain('<a href="https://poste.example/suivi" rel="noopener noreferrer">');
});

test("notes, bounces, machines, other people's mail and what can still be taken back are not shown", async () => {
  const { ticketId, visitor, page } = await follows();
  await counter.works.run(amina, (work) =>
    writeNote(work, ticketId, { key: randomUUID(), html: "<p>Client fragile</p>", attachmentIds: [] }),
  );
  await counter.adds(ticketId, "Je suis absent", { automatic: true });
  await counter.works.run(system, (work) => append(work, stranger(work.now), ticketId));
  await counter.answers(amina, ticketId, "Réponse encore reprenable");
  const seen = await visitor.opens(page);

  for (const secret of ["Client fragile", "Je suis absent", "Mot d’un inconnu", "encore reprenable", "@"])
    expect(textOf(seen.html)).not.toContain(secret);
});

const stranger = (at: Temporal.Instant) => ({
  channel: "email" as const,
  author: { kind: "customer" as const, id: null, name: "x", address: "x@evil.test" },
  happenedAt: at,
  subject: null,
  text: "Mot d’un inconnu",
  folded: "",
  html: null,
  recipients: [dov.address],
  copies: [],
  messageId: null,
  inReplyTo: [],
  references: [],
  warnings: ["unknown_participant" as const],
  automatic: null,
  attachments: [],
  arrivalId: null,
  key: null,
});

test("a word and a file left on the page are in the thread, under the customer's own name", async () => {
  const { ticketId, visitor, page } = await follows();
  const seen = await leaves(visitor, page, "Voici la photo", [
    new File(["bytes"], "été.txt", { type: "text/plain" }),
  ]);
  const { thread } = await look(ticketId);

  expect(seen.steps).toEqual([`${page}?said=word`]);
  expect(textOf(seen.html)).toContain("Votre mot est bien arrivé.");
  expect(thread.at(-1)).toMatchObject({
    channel: "page",
    kind: "received",
    text: "Voici la photo",
    author: { name: dov.name, address: dov.address },
  });
  const file = /href="([^"]+été[^"]*|[^"]+%C3%A9t%C3%A9[^"]*)" download/u.exec(seen.html)?.[1] ?? "";
  const download = await visitor.opens(file);
  expect(download.html).toBe("bytes");
  expect(download.headers["content-disposition"]).toBe(
    "attachment; filename=\"_t_.txt\"; filename*=UTF-8''%C3%A9t%C3%A9.txt",
  );
  expect((await openVisitor(counter.http).opens(file)).status).toBe(410);
});

test("D5 a word sent five times is there once", async () => {
  const { ticketId, visitor, page } = await follows();
  const key = hidden((await visitor.opens(page)).html, "key");
  await Promise.all(
    Array.from({ length: 5 }, () => visitor.sends(`${page}/words`, { key, message: "Encore moi" })),
  );

  expect((await look(ticketId)).thread.filter(({ text }) => text === "Encore moi")).toHaveLength(1);
});

test("a key of one request leaves nothing in another", async () => {
  const [one, other] = [await follows(), await follows()];
  const key = hidden((await one.visitor.opens(one.page)).html, "key");
  const seen = await other.visitor.sends(`${other.page}/words`, { key, message: "Mal placé" });

  expect(seen.status).toBe(422);
  expect(seen.html).toContain("Mal placé</textarea>");
  expect((await look(other.ticketId)).entries).toBe(1);
});

test("nothing said is asked for, kindly", async () => {
  const { visitor, page } = await follows();
  const seen = await leaves(visitor, page, "  ");

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("Écrivez un mot, ou ajoutez un fichier.");
});

test("closed, it shows since when and how to reopen, not what we wrote for ourselves; a word there reopens it", async () => {
  const { ticketId, visitor, page } = await follows();
  await counter.closes(amina, ticketId);
  const closed = await visitor.opens(page);
  expect(textOf(closed.html)).toMatch(
    /Cette demande est close\. Elle a été close aujourd’hui à 1\d h[^.]*\. Pour la rouvrir, dites-nous plus bas ce qui manque\..*Donner mon avis.*Ce n’est pas réglé \?/u,
  );
  expect(closed.html).not.toContain("Résolu.");

  const seen = await leaves(visitor, page, "Il manque dix euros");
  expect(textOf(seen.html)).toContain("Votre demande est rouverte.");
  const [fact] = await counter.database.query(sql<{ actor: { kind: string }; cause: string }>`
    select actor, particulars ->> 'cause' as cause from facts where ticket_id = ${ticketId} and name = 'ticket.reopened'`);
  expect(fact).toMatchObject({ actor: { kind: "customer" }, cause: "customer" });
});

test("asking for a person is noted once, and can be asked again after an answer", async () => {
  const { ticketId, visitor, page } = await follows();
  await visitor.presses(`${page}/person`);
  const seen = await visitor.presses(`${page}/person`);
  const asked = () =>
    counter.database.query(
      sql`select 1 as one from facts where ticket_id = ${ticketId} and name = 'person.asked'`,
    );

  expect(textOf(seen.html)).toContain("Vous avez demandé à parler à quelqu’un aujourd’hui à");
  expect(seen.html).not.toContain(`${page}/person`);
  expect(await asked()).toHaveLength(1);
  counter.passes({ minutes: 5 });
  await counter.answers(amina, ticketId, "Je vous appelle à 15 h");
  counter.passes({ minutes: 1 });
  expect((await visitor.opens(page)).html).toContain(`${page}/person`);
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

test("the acknowledgement of a form carries the very link of its page", async () => {
  await counter.works.run(system, openCounter);
  const visitor = openVisitor(counter.http, "198.51.100.9");
  const key = hidden((await visitor.opens("/contact")).html, "key");
  counter.passes({ seconds: 10 });
  await visitor.sends("/contact", {
    key,
    email: "link@exemple.test",
    name: "",
    subject: "Lien",
    message: "Bonjour ?",
  });
  const [departure] = await counter.database.query(sql<{ text: string }>`
    select text from departures where recipients = array['link@exemple.test']`);
  const path = /http:\/\/localhost:8080(\/t\/\S+)/u.exec(departure?.text ?? "")?.[1] ?? "";

  expect(textOf((await openVisitor(counter.http).opens(path)).html)).toContain("Bonjour ?");
});
