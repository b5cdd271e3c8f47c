import { readValues } from "../../server/src/guard/checks/values.ts";
import type { Finding, Writing } from "../../server/src/guard/model.ts";
import type { Reader } from "../../server/src/guard/reading.ts";
import { type Score, score } from "./counting.ts";
import type { ReadSet } from "./sets.ts";

type Known = Partial<Writing["circumstances"]> & Partial<Pick<Writing, "instant" | "zone" | "language">>;

export function asWriting(text: string, known: Known = {}): Writing {
  const { instant = "2026-03-11T08:30:00Z", zone = "Europe/Paris", language = null, ...rest } = known;
  const nothing = { words: [], customerName: null, asked: [], others: [], own: [], house: [] };
  return {
    text,
    language,
    kind: "reply",
    attachments: [],
    instant,
    zone,
    circumstances: {
      ...nothing,
      houseWords: [],
      author: null,
      authority: null,
      calendar: null,
      spoken: "fr",
      ...rest,
    },
  };
}

/** What a text of a set gives, read as a reply would be. */
export async function read(
  reader: Reader,
  each: { text: string; lang: "fr" | "en"; ref?: string; tz?: string },
  known: Known = {},
): Promise<Finding[]> {
  const at = each.ref
    ? { instant: Temporal.Instant.from(each.ref).toString(), zone: each.tz ?? "Europe/Paris" }
    : {};
  return (await reader.read(asWriting(each.text, { language: each.lang, ...at, ...known }))).findings;
}

type Kind = Finding["kind"];
const tones: readonly Kind[] = ["insult", "blame", "coldness", "shortness", "refusal"];

/** Every check but the promises, on every set it has. */
export async function judge(reader: Reader, sets: ReadSet): Promise<Score[]> {
  return [
    ...(await judgeSpelling(reader, sets, "spelling", "fr, in view")),
    ...(await judgeSpelling(reader, sets, "english_after", "en, after")),
    ...(await judgeTone(reader, sets, "tone", "fr, in view")),
    ...(await judgeTone(reader, sets, "tone_blind", "fr, **blind**")),
    ...(await judgeTone(reader, sets, "tone_en", "en, in view")),
    judgeValues(sets, "pii", "in view"),
    judgeValues(sets, "values_after", "after"),
    await judgeAttachments(reader, sets, "attachments", "in view"),
    await judgeAttachments(reader, sets, "attachments_after", "after"),
    await judgeQuestions(reader, sets, "questions", "in view"),
    await judgeQuestions(reader, sets, "questions_after", "after"),
    ...(await judgeForm(reader, sets)),
  ];
}

async function judgeSpelling(reader: Reader, sets: ReadSet, file: string, set: string): Promise<Score[]> {
  const rows = await Promise.all(
    sets("spelling", file).map(async (each) => ({ error: each.error, found: await read(reader, each) })),
  );
  const of = (check: string, error: string, kind: Kind) =>
    score(
      check,
      set,
      rows
        .filter((row) => row.error === error || row.error === null)
        .map((row) => ({
          expected: row.error === error,
          found: row.found.some((each) => each.kind === kind),
        })),
    );
  return [
    of("spelling", "spell", "spelling"),
    of("grammar", "gram", "grammar"),
    of("typography", "typo", "typography"),
  ];
}

async function judgeTone(reader: Reader, sets: ReadSet, file: string, set: string): Promise<Score[]> {
  const rows = await Promise.all(
    sets("tone", file).map(async (each) => ({ tone: each.tone, found: await read(reader, each) })),
  );
  const any = (tone: string | null, kinds: readonly Kind[]) =>
    rows
      .filter((row) => tone === null || row.tone === tone || row.tone === "ok")
      .map((row) => ({
        expected: row.tone !== "ok",
        found: row.found.some((each) => kinds.includes(each.kind)),
      }));
  return [
    score("tone, anything said", set, any(null, tones)),
    score("insult, stopped", set, any("insult", ["insult"])),
    score("blame, marked", set, any("blame", tones)),
    score("coldness, marked", set, any("cold", tones)),
  ];
}

function judgeValues(sets: ReadSet, file: string, set: string): Score {
  const rows = sets("values", file).map(({ text, expect }) => ({
    expected: expect,
    found: readValues(text).map(({ kind }): string => kind),
  }));
  const total = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0);
  return {
    check: "values: card, IBAN, NIR, telephone",
    set,
    n: rows.length,
    right: total(({ expected, found }) => expected.filter((kind) => found.includes(kind)).length),
    wrong: total(({ expected, found }) => found.filter((kind) => !expected.includes(kind)).length),
    missed: total(({ expected, found }) => expected.filter((kind) => !found.includes(kind)).length),
  };
}

async function judgeAttachments(reader: Reader, sets: ReadSet, file: string, set: string): Promise<Score> {
  const rows = sets("attachments", file).map(async (each) => ({
    expected: each.forgotten,
    found: (await read(reader, each)).some(({ kind }) => kind === "attachment"),
  }));
  return score("file forgotten", `fr and en, ${set}`, await Promise.all(rows));
}

async function judgeQuestions(reader: Reader, sets: ReadSet, file: string, set: string): Promise<Score> {
  const rows = sets("questions", file).map(async ({ asked, reply, lang, unanswered }) => ({
    expected: unanswered,
    found: (await read(reader, { text: reply, lang }, { asked: [asked] })).some(
      ({ kind }) => kind === "question",
    ),
  }));
  return score("question unanswered", `fr and en, ${set}`, await Promise.all(rows));
}

async function judgeForm(reader: Reader, sets: ReadSet): Promise<Score[]> {
  const rows = await Promise.all(
    sets("form", "form_after").map(async (each) => ({
      expect: each.expect,
      found: (await read(reader, each, { customerName: each.customerName })).map(({ kind }) => kind),
    })),
  );
  return (["greeting", "name", "closing"] as const).map((kind) =>
    score(
      `no ${kind}`,
      "fr and en, after",
      rows.map(({ expect, found }) => ({ expected: expect.includes(kind), found: found.includes(kind) })),
    ),
  );
}
