import { afterAll, beforeAll, expect, test } from "vitest";
import { dov } from "../../../testing/cast.ts";
import { type Counter, openPublicCounter } from "../../../testing/counter.ts";
import { type Fields, hidden, openVisitor, textOf } from "../../../testing/visitor.ts";
import { sql } from "../../platform/sql.ts";

let counter: Counter;
beforeAll(async () => {
  counter = await openPublicCounter();
  await counter.addsInbox({ name: "Support", address: "support@guichet.test" });
});
afterAll(() => counter.close());

const words = { email: "dov@", name: dov.name, subject: "Colis perdu", message: "Où est mon colis ?" };
let visitors = 0;

async function isRefused(fields: Fields = {}) {
  const visitor = openVisitor(counter.http, `203.0.113.${++visitors}`);
  const key = hidden((await visitor.opens("/contact")).html, "key");
  counter.passes({ seconds: 10 });
  const sent = { key, lang: "fr", ...words, ...fields };
  const seen = await visitor.sends("/contact", sent);
  return { visitor, sent, seen, path: seen.steps[0] ?? "" };
}

const ticketsOf = (address: string) =>
  counter.database.query(sql<{ subject: string; files: string[] }>`
    select t.subject, array(select f.name from attachments f where f.entry_id = e.id order by f.position) as files
    from tickets t join entries e on e.ticket_id = t.id and e.position = 1
    where e.author_address = ${address} order by t.number`);

test("going back to a form that was refused shows again what was typed and what to mend, as a page read and not sent", async () => {
  const { visitor, sent, seen, path } = await isRefused();
  await visitor.sends("/contact", { ...sent, email: "back@exemple.test" });
  const back = await visitor.once("GET", path);

  expect(seen.steps).toHaveLength(1);
  expect(back.statusCode).toBe(422);
  for (const typed of ['value="dov@"', 'value="Colis perdu"', "Où est mon colis ?</textarea>"])
    expect(back.body).toContain(typed);
  expect(textOf(back.body)).toContain("Il reste un point à revoir");
});

test("the address of a form given back holds nothing that was typed", async () => {
  const { path } = await isRefused();

  expect(path).toMatch(/^\/contact\?lang=fr&again=[0-9a-f]{64}$/u);
});

test("a form given back, sent once more after going back to it, is one message", async () => {
  const { visitor, sent, path } = await isRefused();
  const right = { ...sent, email: "once@exemple.test" };
  await visitor.sends("/contact", right);
  const back = await visitor.opens(path);
  await visitor.sends("/contact", { ...right, key: hidden(back.html, "key") });

  expect(await ticketsOf("once@exemple.test")).toHaveLength(1);
});

test("files given with a form that was refused are still there when one goes back to it", async () => {
  const { visitor, sent, path } = await isRefused({ files: new File(["bordereau"], "bordereau.txt") });
  const back = await visitor.opens(path);
  const kept = hidden(back.html, "kept");
  await visitor.sends("/contact", { ...sent, files: "", email: "kept@exemple.test", kept });

  expect(back.html).toContain("bordereau.txt");
  expect(await ticketsOf("kept@exemple.test")).toEqual([
    { subject: "Colis perdu", files: ["bordereau.txt"] },
  ]);
});

test("a form is given back to the browser that sent it and to no other", async () => {
  const { path } = await isRefused();
  const stranger = openVisitor(counter.http, "203.0.113.250");
  const other = await isRefused();

  for (const visitor of [stranger, other.visitor]) {
    const seen = await visitor.opens(path);
    expect(seen.status).toBe(200);
    expect(seen.html).not.toContain("Où est mon colis");
  }
});

test("two windows of one browser each get back their own words", async () => {
  const { visitor, sent, path } = await isRefused();
  const second = await visitor.sends("/contact", { ...sent, subject: "Autre colis" });

  expect((await visitor.opens(path)).html).toContain('value="Colis perdu"');
  expect(second.html).toContain('value="Autre colis"');
});

test("what was typed lies sealed, and is forgotten after a day", async () => {
  const { visitor, path } = await isRefused();
  const name = new URL(path, "http://localhost").searchParams.get("again") ?? "";
  const lies = await counter.files.read(name);
  counter.passes({ hours: 21 });

  expect(lies.toString("utf8")).not.toContain("colis");
  expect((await visitor.opens(path)).html).not.toContain("Où est mon colis");
});
