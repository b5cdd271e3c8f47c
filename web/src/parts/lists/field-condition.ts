import type { Field } from "@guichet/contract/fields.ts";
import type { Condition } from "@guichet/contract/filters.ts";

export type FieldCondition = Extract<Condition, { on: "field" }>;
export type Saying = "is" | "is_not" | "has" | "between" | "filled" | "empty";
export type Typed = { value: string; from: string; to: string };

const ends = ["filled", "empty"] as const;

/** What can be asked of a field of this kind. */
export function sayingsOf({ kind }: Pick<Field, "kind">): readonly Saying[] {
  if (kind === "text") return ["is", "is_not", "has", ...ends];
  if (kind === "number" || kind === "date") return ["is", "is_not", "between", ...ends];
  return ["is", "is_not", ...ends];
}

export function sayingOf(condition: FieldCondition | undefined): Saying {
  if (condition === undefined) return "is";
  const { says, has, from, to, not } = condition;
  if (says !== undefined) return not ? "is_not" : "is";
  if (has !== undefined) return "has";
  if (from !== undefined || to !== undefined) return "between";
  return not ? "empty" : "filled";
}

/** What stands in the boxes at first; a list of choices shows its first. */
export function typedOf(condition: FieldCondition | undefined, field: Field): Typed {
  const { says, has, from, to } = condition ?? {};
  const first = field.kind === "yes_no" ? "true" : (field.choices[0]?.id ?? "");
  return { value: says?.[0] ?? has ?? first, from: shown(from), to: shown(to) };
}

const shown = (bound: number | string | undefined): string => (bound === undefined ? "" : String(bound));

/** Null while it says nothing yet. */
export function conditionOf(field: Field, saying: Saying, typed: Typed): FieldCondition | null {
  const about = { on: "field" as const, field: field.id };
  const value = typed.value.trim();
  switch (saying) {
    case "filled":
      return about;
    case "empty":
      return { ...about, not: true };
    case "has":
      return value === "" ? null : { ...about, has: value };
    case "between":
      return between(field, typed);
    default: {
      const said = field.kind === "number" ? plainNumber(value) : value;
      if (said === "") return null;
      return { ...about, says: [said], ...(saying === "is_not" && { not: true as const }) };
    }
  }
}

function between({ id, kind }: Field, typed: Typed): FieldCondition | null {
  const bound = (text: string) => (kind === "number" ? numberIn(text) : text.trim() || undefined);
  const [from, to] = [bound(typed.from), bound(typed.to)];
  if (from === undefined && to === undefined) return null;
  return { on: "field", field: id, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function numberIn(text: string): number | undefined {
  const plain = plainNumber(text);
  const number = Number(plain);
  return plain === "" || !Number.isFinite(number) ? undefined : number;
}

/** « 1 234,5 » as a machine writes it. */
const plainNumber = (text: string): string => text.replaceAll(/\s/gu, "").replace(",", ".");
