import { afterAll, beforeAll, expect, test } from "vitest";
import { dov, esra } from "../../testing/cast.ts";
import { type Counter, openPublicCounter } from "../../testing/counter.ts";
import { type Fields, hidden, openVisitor, textOf } from "../../testing/visitor.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
});
afterAll(() => counter.close());

const words = { email: dov.address, name: dov.name, subject: "Colis perdu", message: "Où est mon colis ?" };
let visitors = 0;

/** Somebody opens the page, writes for a while, and sends; from an address of their own unless told otherwise. */
async function writes(fields: Fields = {}, from = `198.51.100.${++visitors}`) {
  const visitor = openVisitor(counter.http, from);
  const key = hidden((await visitor.opens("/contact")).html, "key");
  counter.passes({ seconds: 10 });
  const sent = { key, lang: "fr", ...words, ...fields };
  return { visitor, sent, key, seen: await visitor.sends("/contact", sent) };
}

const arrivals = () =>
  counter.database.query(sql<{
    outcome: string;
    problem: string | null;
    id: string;
    ticketId: string | null;
    raw: Buffer;
  }>`
    select id, outcome, problem, ticket_id as "ticketId", raw from arrivals order by received_at, id`);

const ticketsOf = (address: string) =>
  counter.database.query(sql<{
    id: string;
    subject: string;
    language: string;
    channel: string;
    files: string[];
  }>`
    select t.id, t.subject, t.language, t.channel, array(select f.name from attachments f where f.entry_id = e.id order by f.position) as files
    from tickets t join entries e on e.ticket_id = t.id and e.position = 1 where e.author_address = ${address} order by t.number`);

test("without any inbox the page says it is not open yet", async () => {
  const seen = await openVisitor(counter.http).opens("/contact");

  expect(seen.status).toBe(404);
  expect(textOf(seen.html)).toContain("Cette page n’est pas encore ouverte");
  await counter.addsInbox({ name: "Support", address: "support@guichet.test" });
  counter.passes({ seconds: 1 });
  await counter.addsInbox({ name: "Sales", address: "sales@guichet.test", language: "en" });
});

test("a message left on the form opens a ticket, and its writer sees a reference and a way to follow it", async () => {
  const { seen, visitor } = await writes();

  expect(seen).toMatchObject({ status: 200, steps: ["/contact/received?lang=fr"] });
  expect(textOf(seen.html)).toMatch(
    /Votre référence \d{2} \d{3}-\d .*aujourd’hui avant 10 h 15.*Notre réponse arrivera à dov@exemple\.test/u,
  );
  const [ticket] = await ticketsOf(dov.address);
  expect(ticket).toMatchObject({ subject: "Colis perdu", language: "fr", channel: "form" });
  const tracking = await visitor.opens(/href="(\/t\/[^"]+)"/u.exec(seen.html)?.[1] ?? "");
  expect(tracking.status).toBe(200);
  expect(textOf(tracking.html)).toContain("Où est mon colis ?");
});

test("D5 the same press five times is one message and one confirmation", async () => {
  const before = (await arrivals()).length;
  const { visitor, sent, seen } = await writes({ email: "five@exemple.test" });
  const again = await Promise.all(Array.from({ length: 4 }, () => visitor.sends("/contact", sent)));

  expect((await arrivals()).length).toBe(before + 1);
  expect(await ticketsOf("five@exemple.test")).toHaveLength(1);
  const reference = /\d{2}\u202f\d{3}-\d/u.exec(seen.html)?.[0];
  expect(again.map(({ html }) => /\d{2}\u202f\d{3}-\d/u.exec(html)?.[0])).toEqual([
    reference,
    reference,
    reference,
    reference,
  ]);
});

test("D5 a press whose answer was lost, pressed again at once in five tabs, is one message", async () => {
  const visitor = openVisitor(counter.http, "198.51.100.200");
  const key = hidden((await visitor.opens("/contact")).html, "key");
  counter.passes({ seconds: 30 });
  const sent = { ...words, key, email: "tabs@exemple.test" };
  const seen = await Promise.all(Array.from({ length: 5 }, () => visitor.sends("/contact", sent)));

  expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(await ticketsOf("tabs@exemple.test")).toHaveLength(1);
});

test("D5 a message changed before it is sent again from the same page is another message, and none is lost", async () => {
  const { visitor, sent } = await writes({ email: "edits@exemple.test" });
  const photo = new File(["photo"], "photo.txt", { type: "text/plain" });
  await visitor.sends("/contact", { ...sent, subject: "Autre colis" });
  await visitor.sends("/contact", { ...sent, message: "Et ma facture ?" });
  await visitor.sends("/contact", { ...sent, files: photo });
  await visitor.sends("/contact", { ...sent, reply_code: "a browser filled this" });

  const opened = await ticketsOf("edits@exemple.test");
  expect(opened.map(({ subject, files }) => [subject, files])).toEqual([
    ["Colis perdu", []],
    ["Autre colis", []],
    ["Colis perdu", []],
    ["Colis perdu", ["photo.txt"]],
  ]);
});

test("what is missing is said beside its field, and everything typed is kept", async () => {
  const { seen, key } = await writes({
    email: "dov@",
    subject: "",
    message: "Un texte long & <b>précis</b>",
  });

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("Il reste 2 points à revoir");
  expect(seen.html).toContain('value="dov@"');
  expect(seen.html).toContain("Un texte long &amp; &lt;b&gt;précis&lt;/b&gt;</textarea>");
  expect(seen.html).toMatch(
    /id="email"[^>]*aria-describedby="email-hint email-problem"[^>]*aria-invalid="true"/u,
  );
  expect(hidden(seen.html, "key")).toBe(key);
});

test.each(["esra@exemple", "esra@exemple.", "esra@exemple..fr", "esra@.fr", "esra@exemple.f"])(
  "an address that no answer would reach, %s, is said to be incomplete, and everything typed is kept",
  async (email) => {
    const { seen } = await writes({ email, subject: "Bouilloire", message: "Elle fuit." });

    expect(seen.status).toBe(422);
    expect(textOf(seen.html)).toContain("Après l’arobase, cette adresse n’est pas complète");
    for (const typed of [`value="${email}"`, 'value="Bouilloire"', "Elle fuit."])
      expect(seen.html).toContain(typed);
    expect(await ticketsOf(email)).toEqual([]);
  },
);

test("files already given are kept through a correction, and arrive", async () => {
  const photo = new File(
    [
      Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    ],
    "colis é.png",
    { type: "text/html" },
  );
  const { visitor, sent, seen } = await writes({ email: "", files: photo });
  const kept = hidden(seen.html, "kept");
  const second = new File(["bordereau"], "bordereau.txt", { type: "text/plain" });
  const done = await visitor.sends("/contact", { ...sent, email: "files@exemple.test", kept, files: second });

  expect(seen.html).toContain("colis é.png");
  expect(done.status).toBe(200);
  expect((await ticketsOf("files@exemple.test"))[0]?.files).toEqual(["colis é.png", "bordereau.txt"]);
  const [stored] = await counter.database.query(
    sql<{ type: string }>`select type from attachments where name = 'colis é.png'`,
  );
  expect(stored?.type).toBe("image/png");
});

test("a file claimed by its hash alone is not given to whoever claims it", async () => {
  const forged = Buffer.from(
    JSON.stringify({ sha256: "a".repeat(64), size: 3, name: "x", type: "text/plain", at: "0" }),
  ).toString("base64url");
  await writes({ email: "thief@exemple.test", kept: `${forged}.aaaaaaaaaaaaaaaaaaaa` });

  expect((await ticketsOf("thief@exemple.test"))[0]?.files).toEqual([]);
});

test("a file too large is said so, and the text stays", async () => {
  const { seen } = await writes({ files: new File([Buffer.alloc(20 * 1024 * 1024 + 1)], "film.mp4") });

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("« film.mp4 » dépasse 20 Mo");
  expect(seen.html).toContain(words.message);
});

test("the eleventh file is said not to be kept, the ten others are", async () => {
  const files = Array.from({ length: 11 }, (_, index) => new File([`${index}`], `${index}.txt`));
  const { seen } = await writes({ files });

  expect(textOf(seen.html)).toContain("« 10.txt » n’a pas été gardé : dix fichiers au plus");
  expect(seen.html.match(/name="kept"/gu)).toHaveLength(10);
});

test("a form filled faster than anyone reads is kept, and read once an agent says so", async () => {
  const visitor = openVisitor(counter.http, "198.51.100.220");
  const key = hidden((await visitor.opens("/contact")).html, "key");
  const seen = await visitor.sends("/contact", { ...words, key, email: "quick@exemple.test" });
  const arrival = (await arrivals()).at(-1);

  expect(textOf(seen.html)).toContain("Votre message est enregistré");
  expect(seen.html).not.toContain("/t/");
  expect(arrival).toMatchObject({ outcome: "quarantined", problem: "suspected_robot" });
  await counter.works.run(system, (work) => counter.intake.runAgain(work, arrival?.id ?? ""));
  await counter.intake.readNow(arrival?.id ?? "");
  expect(await ticketsOf("quick@exemple.test")).toHaveLength(1);
});

test("a filled trap is kept in quarantine, never lost", async () => {
  await writes({ email: "robot@exemple.test", reply_code: "http://spam.example" });

  expect((await arrivals()).at(-1)).toMatchObject({ outcome: "quarantined", problem: "suspected_robot" });
});

test("somebody else's address opens a new ticket and shows nothing of theirs", async () => {
  const theirs = await counter.asks({ from: esra, subject: "Secret d’Esra" });
  const { seen, visitor } = await writes({ email: esra.address });

  const opened = await ticketsOf(esra.address);
  expect(opened.map(({ subject }) => subject)).toEqual(["Secret d’Esra", "Colis perdu"]);
  expect(opened[1]?.id).not.toBe(theirs);
  expect(seen.html).not.toContain("Secret d’Esra");
  const [reference] = await counter.database.query(
    sql<{ number: number }>`select number from tickets where id = ${theirs}`,
  );
  expect((await visitor.opens(`/request/${reference?.number}-0`)).status).toBe(410);
});

test("a key that is not ours is refused, and the text comes back with a good one", async () => {
  const { visitor, sent, seen } = await writes({ key: "chosen.by.me", email: "key@exemple.test" });

  expect(seen.status).toBe(422);
  counter.passes({ seconds: 10 });
  const done = await visitor.sends("/contact", { ...sent, key: hidden(seen.html, "key") });
  expect(done.status).toBe(200);
  expect(await ticketsOf("key@exemple.test")).toHaveLength(1);
});

test("the confirmation is for the browser that sent the form", async () => {
  const stranger = await openVisitor(counter.http).opens("/contact/received");

  expect(stranger.steps).toEqual(["/contact"]);
});

test("R1 past twenty messages in ten minutes the text comes back with the time to wait", async () => {
  const from = "192.0.2.1";
  for (let index = 0; index < 20; index += 1) await writes({ message: "" }, from);
  const { seen, visitor, sent } = await writes({ message: "Le vingt et unième" }, from);

  expect(seen.status).toBe(429);
  expect(Number(seen.headers["retry-after"])).toBeGreaterThan(0);
  expect(seen.html).toContain("Le vingt et unième</textarea>");
  counter.passes({ minutes: 10 });
  expect((await visitor.sends("/contact", sent)).status).toBe(200);
});

test("what can't be kept is given back whole, with a time to try again", async () => {
  await counter.database.query(sql`alter table arrivals rename to arrivals_away`);
  const { seen, visitor, sent } = await writes({ email: "away@exemple.test" });
  await counter.database.query(sql`alter table arrivals_away rename to arrivals`);

  expect(seen.status).toBe(503);
  expect(seen.headers["retry-after"]).toBe("5");
  expect(textOf(seen.html)).toContain("Votre message n’a pas pu être enregistré.");
  expect(seen.html).toContain(`${words.message}</textarea>`);
  expect((await visitor.sends("/contact", sent)).status).toBe(200);
  expect(await ticketsOf("away@exemple.test")).toHaveLength(1);
});

test("whoever writes in English reads English to the end", async () => {
  const { seen, visitor } = await writes({ lang: "en", email: "ann@example.test" });
  const tracking = await visitor.opens(/href="(\/t\/[^"]+)"/u.exec(seen.html)?.[1] ?? "");

  expect(textOf(seen.html)).toContain("What happens now");
  expect(tracking.html).toContain('<html lang="en">');
  expect(textOf(tracking.html)).toContain("Where it stands");
});

test("each inbox has its form, in its language or in the one asked", async () => {
  const visitor = openVisitor(counter.http);
  const english = await visitor.opens("/contact/sales@guichet.test");
  const french = await visitor.opens("/contact/sales@guichet.test?lang=fr");

  expect(english.html).toContain('<html lang="en">');
  expect(english.html).toContain('hreflang="fr"');
  expect(french.html).toContain('<html lang="fr">');
  expect(textOf(french.html)).toContain(
    "Nous sommes là du lundi au vendredi, de 9 h à 12 h 30 et de 13 h 30 à 18 h.",
  );
  expect((await visitor.opens("/contact/nobody@guichet.test")).status).toBe(404);
});

test("the page weighs little, calls nobody, and its style never changes under its name", async () => {
  const visitor = openVisitor(counter.http);
  const { html, headers } = await visitor.opens("/contact");
  const path = /href="(\/portal\/[^"]+\.css)"/u.exec(html)?.[1] ?? "";
  const style = await visitor.opens(path);

  expect(html).not.toMatch(/https?:\/\/|<script/u);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(style.headers).toMatchObject({
    "content-type": "text/css; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(html.length + style.html.length).toBeLessThan(60_000);
});
