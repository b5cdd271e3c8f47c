import type { Field, FieldKind, FieldValue } from "@guichet/contract/fields.ts";
import { refuse } from "../platform/refuse.ts";

/**
 * What is typed becomes what is kept: texts, each written in one way only, so that equal things are equal. Nothing is
 * guessed; what cannot be read is refused, with the name of the field.
 */
export function readValue(field: Field, value: FieldValue): string[] {
  if (value === null || value === "") return [];
  return readers[field.kind](field, value);
}

type Said = NonNullable<FieldValue>;

const readers: Record<FieldKind, (field: Field, value: Said) => string[]> = {
  text: ({ name }, value) => {
    if (typeof value !== "string") throw refuse("field.text_unread", { name });
    const text = value.trim();
    return text === "" ? [] : [text];
  },
  number: ({ name }, value) => {
    const read = typeof value === "string" ? readNumber(value) : value;
    if (typeof read !== "number" || !Number.isFinite(read)) throw refuse("field.number_unread", { name });
    return [String(read)];
  },
  date: ({ name }, value) => {
    if (typeof value !== "string" || !isDay(value)) throw refuse("field.date_unread", { name });
    return [value];
  },
  yes_no: ({ name }, value) => {
    if (typeof value !== "boolean") throw refuse("field.yes_no_unread", { name });
    return [String(value)];
  },
  choice: (field, value) => {
    const chosen = readChoices(field, value);
    if (chosen.length > 1) throw refuse("field.one_only", { name: field.name });
    return chosen;
  },
  choices: (field, value) => readChoices(field, value),
};

/** « 1 200,50 » as people type it, `1200.5` as machines do. */
function readNumber(typed: string): number | null {
  const plain = typed.replaceAll(/\s/gu, "").replace(",", ".");
  return /^[-+]?\d{1,15}(?:\.\d{1,10})?$/u.test(plain) ? Number(plain) : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text;
  } catch {
    return false;
  }
}

/** One that is offered no more may stay where it is, and is never refused for it. */
function readChoices({ name, choices }: Field, value: Said): string[] {
  const said = typeof value === "string" ? [value] : value;
  if (!Array.isArray(said)) throw refuse("field.choice_unknown", { name });
  const ids = new Set(choices.map(({ id }) => id));
  if (said.some((id) => !ids.has(id))) throw refuse("field.choice_unknown", { name });
  return [...new Set(said)].toSorted();
}

/** As it travels: a number is a number again. */
export function presentValue(
  { kind, choices }: Pick<Field, "kind" | "choices">,
  [first, ...more]: readonly string[],
): FieldValue {
  if (first === undefined) return null;
  if (kind === "number") return Number(first);
  if (kind === "yes_no") return first === "true";
  if (kind !== "choice" && kind !== "choices") return first;
  const held = new Set([first, ...more]);
  return choices.flatMap(({ id }) => (held.has(id) ? [id] : []));
}
