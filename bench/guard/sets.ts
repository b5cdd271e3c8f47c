import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

type Spoken = { lang: "fr" | "en"; text: string; ref?: string; tz?: string };
/** What each set says of its texts; a set that is not there is an empty one. */
type Sets = {
  spelling: Spoken & { error: "spell" | "gram" | "typo" | null };
  tone: Spoken & { tone: "insult" | "blame" | "cold" | "ok" };
  values: Spoken & { expect: string[] };
  promises: Spoken & {
    label: "commitment" | "none" | "soft";
    due_accept?: string[];
    amount?: { value: number; unit: string } | null;
  };
  messages: Spoken & { promises: number };
  ordinary: Spoken & { habit: string; wording: number };
  attachments: Spoken & { forgotten: boolean };
  questions: Spoken & { asked: string; reply: string; unanswered: boolean };
  form: Spoken & { customerName: string; expect: string[] };
};

const here = import.meta.dirname;
const folders = [join(here, "specimens"), join(here, "../../server/src/language/specimens")];

/** The first folder that has the file wins: the one given on the command line is asked first. */
export function openSets(given: string | undefined) {
  const places = given ? [given, ...folders] : folders;
  return <Name extends keyof Sets>(_kind: Name, file: string): Sets[Name][] => {
    const path = places.map((place) => join(place, `${file}.jsonl`)).find(existsSync);
    if (!path) return [];
    return readFileSync(path, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  };
}
export type ReadSet = ReturnType<typeof openSets>;
