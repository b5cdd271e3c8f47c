import type { Field } from "@guichet/contract/fields.ts";
import type { Condition } from "@guichet/contract/filters.ts";
import type { TFunction } from "i18next";
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

function fieldSaid(
  { field: id, says, not }: Extract<Condition, { on: "field" }>,
  { t, language, fields }: Known,
): string {
  const field = fields.find((each) => each.id === id);
  const name = field?.name ?? t("filter.unknown");
  if (says === undefined) return t(not ? "fields.said.empty" : "fields.said.filled", { name });
  const words = says.map((said) => {
    if (field?.kind === "yes_no") return t(said === "true" ? "fields.yes" : "fields.no");
    return field?.choices.find((choice) => choice.id === said)?.name ?? said;
  });
  const value = new Intl.ListFormat(language, { type: "disjunction" }).format(words);
  return t(not ? "fields.said.not" : "fields.said.says", { name, value });
}
