import { afterAll, expect, test } from "vitest";
import { amina, dov, esra, openStories } from "../../testing/telling.ts";
import { openTestWorks } from "../../testing/works.ts";
import { joinCustomers } from "../customers/joining.ts";
import { meetCustomer } from "../customers/meeting.ts";
import { sql } from "../platform/sql.ts";
import { system } from "../platform/work.ts";
import { attachUpload } from "../thread/uploading.ts";
import { withdrawReply } from "../thread/withdrawing.ts";
import { writeNote } from "../thread/writing.ts";
import { referenceOf } from "../tickets/reference.ts";
import { search } from "./searching.ts";

const works = await openTestWorks();
const story = await openStories(works);
afterAll(() => works.close());

let minute = 0;
/** Each ticket is newer than the one before. */
async function asks(
  says: string,
  subject = "Une question",
  from: { address: string; name: string } = dov,
): Promise<string> {
  minute += 1;
  works.at(Temporal.Instant.from("2026-11-16T09:00:00Z").add({ minutes: minute }).toString());
  return story.asks({ says, subject, from });
}

const look = (typed: string) => works.run(amina, (work) => search(work, typed));
const found = async (typed: string) => (await look(typed)).tickets.map(({ ticketId }) => ticketId);

async function numberOf(ticketId: string): Promise<number> {
  const [row] = await works.database.query(
    sql<{ number: number }>`select number from tickets where id = ${ticketId}`,
  );
  return row?.number ?? 0;
}

test("a word is found in the words of the customer, with what stands around it", async () => {
  const kettle = await asks(
    "Bonjour, la bouilloire que j'ai reçue fuit dès qu'on la remplit. Que faire ?",
    "Fuite",
  );
  const { tickets } = await look("bouilloires");
  expect(tickets).toEqual([
    {
      ticketId: kettle,
      reference: referenceOf(await numberOf(kettle)),
      subject: "Fuite",
      state: "new",
      customer: { id: expect.any(String), name: "Dov Perez" },
      lastEntryAt: "2026-11-16T09:01:00Z",
      extract: "Bonjour, la bouilloire que j'ai reçue fuit dès qu'on la remplit. Que faire ?",
      files: null,
      slip: null,
    },
  ]);
});

test("accents, case, plurals and endings do not matter, in French", async () => {
  const ticket = await asks("Les étagères été livrées hier étaient abîmées.");
  for (const typed of [
    "ETAGERES",
    "étagère abîmée",
    "etagere abimees",
    "les étagères abîmées",
    "etaient abimees",
  ]) {
    expect(await found(typed), typed).toEqual([ticket]);
  }
});

test("apostrophes, quotation marks and spaces of careful typography separate words", async () => {
  const ticket = await asks("L’oreiller « ergonomique »\u00A0: un “rembourrage”—mou\u202F!");
  for (const typed of [
    "oreiller",
    "ergonomique",
    "rembourrage",
    "mou",
    "l’oreiller",
    "«\u00A0ergonomique\u00A0»",
    "– oreiller",
  ]) {
    expect(await found(typed), typed).toEqual([ticket]);
  }
});

test("an English message is found by English words", async () => {
  const ticket = await asks("The toasters were shipped to the wrong address.", "Wrong delivery", esra);
  for (const typed of ["toaster", "shipping toasters", "the toaster of the address"])
    expect(await found(typed), typed).toEqual([ticket]);
});

test("what stands in a subject comes before what stands in a text, and the newest first among equals", async () => {
  const inSubject = await asks("Bonjour.", "Garantie du grille-pain");
  const older = await asks("Ma garantie est finie.");
  const newer = await asks("Votre garantie m'étonne.");
  expect(await found("garantie")).toEqual([inSubject, newer, older]);
});

test("a ticket is one line, however many of its entries are found", async () => {
  const ticket = await asks("Mon samovar est froid.");
  await story.adds(ticket, "Le samovar encore.");
  await story.answers(amina, ticket, "Votre samovar arrive.");
  expect(await found("samovar")).toEqual([ticket]);
});

test("notes are found too, and words taken back are not", async () => {
  const ticket = await asks("Un souci.");
  const note = { key: crypto.randomUUID(), html: "<p>Client furibard</p>", attachmentIds: [] };
  await works.run(amina, (work) => writeNote(work, ticket, note));
  const entry = await story.answers(amina, ticket, "Calembredaines !");
  expect(await found("furibard")).toEqual([ticket]);
  expect(await found("calembredaines")).toEqual([ticket]);

  await works.run(amina, (work) => withdrawReply(work, entry, async () => true));
  expect(await found("calembredaines")).toEqual([]);
});

test("exact words and words to avoid are said as everywhere else", async () => {
  const late = await asks("Le tapis rouge est en retard.");
  const torn = await asks("Rouge, le tapis ? Non, vert.");
  expect(await found('"tapis rouge"')).toEqual([late]);
  expect(await found("tapis -retard")).toEqual([torn]);
  expect(await found("-retard")).toEqual([]);
});

test("« or » is a metal, not an operator", async () => {
  const ring = await asks("Une bague en or, gravée.");
  await asks("Une bague en argent.");
  expect((await found("bague or"))[0]).toBe(ring);
});

test("a word still being typed finds what it may become", async () => {
  const ticket = await asks("Il faut détartrer la cafetière italienne.");
  for (const typed of ["cafet", "cafetière ital", "CAFETI"])
    expect(await found(typed), typed).toEqual([ticket]);
  expect(await found("it")).toEqual([]);
});

test("a reference is found however it is said, and first", async () => {
  const ticket = await asks("Bonjour.");
  const reference = referenceOf(await numberOf(ticket));
  await asks(`Je vous écris au sujet de ${reference}.`);
  const spoken = `${reference.slice(0, -5)} ${reference.slice(-5)}`;
  for (const typed of [
    reference,
    reference.replace("-", ""),
    spoken,
    `#${reference}`,
    reference.slice(0, -2),
  ]) {
    expect((await found(typed))[0], typed).toBe(ticket);
  }
});

test("a slip in the check digit still finds the ticket, after what was really said", async () => {
  const ticket = await asks("Bonjour.");
  const number = await numberOf(ticket);
  const wrong = `${number}-${(Number(referenceOf(number).slice(-1)) + 1) % 10}`;
  const quoting = await asks(`On m'a donné le numéro ${wrong}.`);
  expect(await found(wrong)).toEqual([quoting, ticket]);
  expect((await look(wrong)).tickets.map(({ slip }) => slip)).toEqual([null, "check_digit"]);
});

test("two digits swapped in a reference propose the right one, and say so", async () => {
  const ticket = await asks("Bonjour.");
  const reference = referenceOf(await numberOf(ticket));
  // Never two alike side by side: the last two figures of a number are swapped unless they are the same.
  const [, start = "", one = "", other = "", check = ""] = /^(\d*)(\d)(\d)-(\d)$/u.exec(reference) ?? [];
  const slipped = one === other ? `${start}${one}${check}-${other}` : `${start}${other}${one}-${check}`;
  const hit = (await look(slipped)).tickets.find(({ ticketId }) => ticketId === ticket);
  expect(hit).toMatchObject({ reference, slip: "swapped" });
});

test("a customer is found by a part of the name or of the address", async () => {
  await asks("Bonjour.", "Bonjour", { address: "helene.brun@atelier-brun.test", name: "Hélène Brun" });
  for (const typed of ["helene", "BRUN", "hélène b", "atelier-brun", "helene.brun@atelier"]) {
    expect((await look(typed)).customers, typed).toEqual([
      {
        id: expect.any(String),
        name: "Hélène Brun",
        identities: ["helene.brun@atelier-brun.test"],
        organisation: null,
      },
    ]);
  }
});

test("a name spelt as it is heard is found", async () => {
  await asks("Bonjour.", "Bonjour", { address: "contact@szymanski.test", name: "Élodie Szymański" });
  for (const typed of ["Szimanski", "elody szymansky"]) {
    expect(
      (await look(typed)).customers.map(({ name }) => name),
      typed,
    ).toContain("Élodie Szymański");
  }
});

test("customers joined into one are found as one, by any of their addresses", async () => {
  const [work, home] = await works.run(system, async (unit) => [
    await meetCustomer(unit, { address: "zelda@bureau.test", name: "Zelda Quist" }),
    await meetCustomer(unit, { address: "zq@maison.test", name: "Mme Quist" }),
  ]);
  await works.run(amina, (unit) => joinCustomers(unit, work.id, home.id));
  for (const typed of ["zq@maison", "zelda"]) {
    expect((await look(typed)).customers, typed).toEqual([
      {
        id: work.id,
        name: "Zelda Quist",
        identities: ["zelda@bureau.test", "zq@maison.test"],
        organisation: null,
      },
    ]);
  }
});

test.each([
  ["a quote never closed", '"tapis'],
  ["only signs", "!!! & | ( ) :* <-> \\ ' %"],
  ["wildcards of LIKE", "%_%_%"],
  ["a null character", "tapis\u0000rouge"],
  ["half a surrogate pair", "tapis \uD800"],
  ["idle words alone", "les était même"],
  ["two hundred wildcards", "%".repeat(200)],
  ["a long run of digits", "9".repeat(200)],
  ["a long run of letters", "a".repeat(200)],
  ["a hundred words", "mot ".repeat(50)],
  ["an attempt at SQL", "'; drop table entries; --"],
])("odd input is only words: %s", async (_, typed) => {
  expect(await look(typed)).toMatchObject({ tickets: expect.any(Array), customers: expect.any(Array) });
});

test("idle words leave no trace in the index, so that leaving them out of a question loses nothing", async () => {
  const idle = "les cet cette étaient etaient était etait même mêmes meme memes très tres aussi donc";
  const ticket = await asks(idle, idle);
  const [row] = await works.database.query(sql<{ words: string[] }>`
    select tsvector_to_array(words) as words from entries where ticket_id = ${ticket}`);
  expect(row?.words.filter((word) => !word.startsWith(" "))).toEqual([]);
});

test("a file is found by its name, whole or by a part of it, whoever sent it", async () => {
  const ticket = await asks("Voici ce que vous attendez.");
  await works.run(amina, async (work) => {
    const file = {
      sha256: "ab".repeat(32),
      size: 4,
      name: "devis-signé_Zanzibar.pdf",
      type: "application/pdf",
    };
    const { id } = await attachUpload(work, file);
    await writeNote(work, ticket, { key: crypto.randomUUID(), html: "<p>À voir.</p>", attachmentIds: [id] });
  });
  for (const typed of [
    "devis-signé_Zanzibar.pdf",
    "zanzibar",
    "devis signe",
    "zanzi",
    "zanzibar.pdf",
    "devis-signe",
  ]) {
    expect(await found(typed), typed).toEqual([ticket]);
  }
  expect((await look("zanzibar")).tickets[0]?.files).toContain("devis-signé_Zanzibar.pdf");
});

test("a file named in capitals and figures is found by each of its parts, as by those between dots", async () => {
  const ticket = await asks("Voici le reste.");
  await works.run(amina, async (work) => {
    const name = "OffreTarifaireQuillévéré2031PDFSignée.pdf";
    const { id } = await attachUpload(work, {
      sha256: "cd".repeat(32),
      size: 4,
      name,
      type: "application/pdf",
    });
    await writeNote(work, ticket, { key: crypto.randomUUID(), html: "<p>À lire.</p>", attachmentIds: [id] });
  });
  for (const typed of [
    "quillevere",
    "tarifaire",
    "2031",
    "signee",
    "TarifaireQuillévéré",
    "quillévéré2031",
  ]) {
    expect(await found(typed), typed).toEqual([ticket]);
  }
  expect((await look("quillévéré")).tickets[0]?.files).toContain("Quillévéré2031");
});

test("a window that is full of hits hides nothing of what is rarer and older", async () => {
  const old = await asks("Un astrolabe en laiton.");
  await works.database.query(sql`alter sequence entries_ordinal_seq restart with 400000`);
  const recent = await asks("Le laiton de mon bougeoir.");
  expect(await found("laiton")).toEqual([recent, old]);
  expect(await found("astrolabe")).toEqual([old]);
});
