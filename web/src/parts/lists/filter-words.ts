import type { Field } from "@guichet/contract/fields.ts";
import type { Condition } from "@guichet/contract/filters.ts";
import type { Language } from "@guichet/contract/ids.ts";
import type { TFunction } from "i18next";
import { numberWords } from "../words/numbers.ts";
import { plainDay } from "../words/plain-day.ts";
import type { Option } from "./choice-list.tsx";
import { isSet, isSetOn, type SetOn } from "./filter-options.ts";

type Known = {
  fields: readonly Field[];
  t: TFunction;
  language: string;
  options: Record<SetOn, readonly Option[]>;
};

/** What a condition says, as the end of “Tickets…”: its subject, and what is strong in it. */
export function conditionWords(condition: Condition, known: Known): { about: string; value: string } {
  // “Tickets in progress”: a state follows the noun by itself.
  const about =
    condition.on === "state" || condition.on === "field" ? "" : known.t(`filter.on.${condition.on}`);
  return { about, value: saidOf(condition, known) };
}

function saidOf(condition: Condition, known: Known): string {
  const { t, language, options } = known;
  if (isSet(condition)) {
    const offered = isSetOn(condition.on) ? options[condition.on] : [];
    const named = condition.is.map(
      (value) => offered.find((option) => option.value === value)?.name ?? t("filter.unknown"),
    );
    const value = new Intl.ListFormat(language, { type: "disjunction" }).format(named);
    return condition.not ? t("filter.except", { value }) : value;
  }
  if ("hours" in condition) {
    const span =
      condition.hours % 24 === 0
        ? t("filter.days", { count: condition.hours / 24 })
        : t("filter.hours", { count: condition.hours });
    return t(`filter.than.${condition.than}`, { span });
  }
  if (condition.on === "field") return fieldSaid(condition, known);
  if (condition.on === "subject") return t("filter.quoted", { words: condition.has });
  return "";
}

type FieldCondition = Extract<Condition, { on: "field" }>;

function fieldSaid(condition: FieldCondition, known: Known): string {
  const { t, fields } = known;
  const { field: id, says, has, not } = condition;
  const name = fields.find((each) => each.id === id)?.name ?? t("filter.unknown");
  if (says !== undefined) return oneSaid(condition, name, known);
  if (has !== undefined) return t(not ? "fields.said.has_not" : "fields.said.has", { name, value: has });
  const value = rangeSaid(condition, known);
  if (value !== null) return t(not ? "fields.said.not" : "fields.said.says", { name, value });
  return t(not ? "fields.said.empty" : "fields.said.filled", { name });
}

/** « entre 10 et 20 », « à partir du 3 mars 2026 ». */
function rangeSaid({ from, to }: FieldCondition, { t, language }: Known): string | null {
  const words = (bound: number | string) =>
    typeof bound === "number" ? numberWords(bound, langOf(language), 6) : plainDay(bound, langOf(language));
  const kind = typeof (from ?? to) === "number" ? "number" : "day";
  if (from !== undefined && to !== undefined)
    return t(`fields.range.${kind}`, { from: words(from), to: words(to) });
  if (from !== undefined) return t(`fields.range.${kind}_from`, { from: words(from) });
  return to === undefined ? null : t(`fields.range.${kind}_to`, { to: words(to) });
}

const langOf = (language: string): Language => (language === "en" ? "en" : "fr");

function oneSaid(
  { field: id, says = [], not }: FieldCondition,
  name: string,
  { t, language, fields }: Known,
): string {
  const field = fields.find((each) => each.id === id);
  const words = says.map((said) => {
    if (field?.kind === "yes_no") return t(said === "true" ? "fields.yes" : "fields.no");
    return field?.choices.find((choice) => choice.id === said)?.name ?? said;
  });
  const value = new Intl.ListFormat(language, { type: "disjunction" }).format(words);
  return t(not ? "fields.said.not" : "fields.said.says", { name, value });
}
