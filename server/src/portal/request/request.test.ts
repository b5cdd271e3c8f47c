import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Counter, followsLink, openPublicCounter } from "../../../testing/counter.ts";
import { amina } from "../../../testing/telling.ts";
import { hidden, openVisitor, textOf } from "../../../testing/visitor.ts";
import { openCounter } from "../../company/company.ts";
import { sql } from "../../platform/sql.ts";
import { system } from "../../platform/work.ts";
import { append } from "../../thread/receiving.ts";
import { showWithThread } from "../../thread/showing.ts";
import { writeNote } from "../../thread/writing.ts";
import { takeTicket } from "../../tickets/taking.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
  await counter.addsInbox({ name: "Support", address: "support@guichet.test" });
});
afterAll(() => counter.close());

const follows = (asking?: Parameters<Counter["asks"]>[0]) => followsLink(counter, asking);
const look = (ticketId: string) => counter.works.run(system, (work) => showWithThread(work, ticketId));

async function leaves(
  visitor: ReturnType<typeof openVisitor>,
  page: string,
  message: string,
  files: File[] = [],
) {
  const key = hidden((await visitor.opens(page)).html, "key");
  return visitor.sends(`${page}/words`, { key, message, ...(files.length > 0 ? { files } : {}) });
}

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

test("no French sign begins a line of what was typed with plain spaces, and the words kept are the ones typed", async () => {
  const { ticketId, visitor, page } = await follows({ subject: "Où est mon colis ?" });
  const seen = await leaves(visitor, page, "Alors : « livré » où ?");
  const { thread, subject } = await look(ticketId);

  expect(seen.html).toContain("<h1>Où est mon colis\u00a0?</h1>");
  expect(seen.html).toContain("Alors\u00a0: «\u00a0livré\u00a0» où\u00a0?");
  expect([subject, thread.at(-1)?.text]).toEqual(["Où est mon colis ?", "Alors : « livré » où ?"]);
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
