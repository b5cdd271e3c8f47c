import { LeftWords } from "@guichet/contract/forms.ts";
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

const words = { email: dov.address, name: dov.name, subject: "Colis perdu", message: "Où est mon colis ?" };
let visitors = 0;

async function writes(fields: Fields) {
  const visitor = openVisitor(counter.http, `198.51.100.${++visitors}`);
  const key = hidden((await visitor.opens("/contact")).html, "key");
  counter.passes({ seconds: 10 });
  return visitor.sends("/contact", { key, lang: "fr", ...words, ...fields });
}

async function lastLeft(): Promise<LeftWords> {
  const [arrival] = await counter.database.query(
    sql<{ raw: Buffer }>`select raw from arrivals order by received_at desc, id desc limit 1`,
  );
  return LeftWords.parse(JSON.parse(arrival?.raw.toString("utf8") ?? ""));
}

const many = (count: number, make: (index: number) => string | File) =>
  Array.from({ length: count }, (_, index) => make(index));

test.each<[string, Fields]>([
  ["thirty-one fields", { kept: many(31, String) }],
  ["sixty-one parts", { files: many(61, (index) => new File(["x"], `${index}.txt`)) }],
])("R1 a form of %s is refused by a page that says what to do", async (_title, fields) => {
  const seen = await writes(fields);

  expect(seen.status).toBe(413);
  expect(textOf(seen.html)).toContain("Rien n’a été enregistré. Revenez en arrière");
});

test("a message as long as we promise is taken whole, in any script", async () => {
  const message = "語".repeat(50_000);

  expect((await writes({ message })).status).toBe(200);
  expect((await lastLeft()).message).toBe(message);
});

test("R1 what is past any message is not read, and its writer is told that it is too long", async () => {
  const seen = await writes({ message: "語".repeat(200_000) });

  expect(seen.status).toBe(422);
  expect(textOf(seen.html)).toContain("50 000 caractères au plus");
  expect(seen.html.match(/語/gu)?.length).toBeLessThan(60_000);
});

test("fields and files under names that are not ours are left out", async () => {
  const seen = await writes({
    other: "kept by nobody",
    intruder: new File(["x"], "intruder.txt"),
    files: new File(["y"], "mine.txt"),
  });

  expect(seen.status).toBe(200);
  expect((await lastLeft()).files.map(({ name }) => name)).toEqual(["mine.txt"]);
});

test("a file name cut to its end is never cut inside a character", async () => {
  await writes({ files: new File(["x"], `${"😀".repeat(99)}.md`) });

  const [file] = (await lastLeft()).files;
  expect(file?.name.isWellFormed()).toBe(true);
  expect(file?.name).toMatch(/😀\.md$/u);
});

test("an address or a form that is not ours to read is answered by a page that says so", async () => {
  const visitor = openVisitor(counter.http);
  const twice = await visitor.opens("/contact?lang=fr&lang=en");
  const plain = await visitor.presses("/contact", words);

  expect([twice.status, plain.status]).toEqual([400, 406]);
  for (const { html } of [twice, plain]) {
    expect(textOf(html)).toContain("Nous n’avons pas pu lire ce que nous avons reçu");
    expect(html).not.toContain("référence");
  }
});
