import type { Field as HouseField } from "@guichet/contract/fields.ts";
import { useTranslation } from "react-i18next";
import { Choice, Field } from "../../ui/field.tsx";
import type { Saying, Typed } from "./field-condition.ts";

type FieldValueFieldsProps = {
  field: HouseField;
  saying: Saying;
  typed: Typed;
  onType: (typed: Typed) => void;
};

/** Where what is looked for is typed or chosen; nothing where nothing is. */
export function FieldValueFields({ field, saying, typed, onType }: FieldValueFieldsProps) {
  const { t } = useTranslation();
  const type = field.kind === "date" ? "date" : "text";
  if (saying === "filled" || saying === "empty") return null;
  if (saying === "between")
    return (
      <div className="grid gap-1">
        <div className="grid grid-cols-2 gap-2">
          {(["from", "to"] as const).map((end) => (
            <Field
              key={end}
              label={t(`fields.${end}`)}
              type={type}
              inputMode={type === "text" ? "decimal" : undefined}
              maxLength={40}
              value={typed[end]}
              onChange={({ target }) => onType({ ...typed, [end]: target.value })}
            />
          ))}
        </div>
        <p className="text-2 text-ink-soft">{t("fields.between_hint")}</p>
      </div>
    );
  const choices =
    field.kind === "yes_no"
      ? [
          { value: "true", label: t("fields.yes") },
          { value: "false", label: t("fields.no") },
        ]
      : field.choices.map(({ id, name }) => ({ value: id, label: name }));
  const change = (value: string) => onType({ ...typed, value });
  if (choices.length > 0)
    return (
      <Choice
        label={t("fields.value")}
        value={typed.value}
        options={choices}
        onChange={({ target }) => change(target.value)}
      />
    );
  return (
    <Field
      label={t("fields.value")}
      type={type}
      maxLength={saying === "has" ? 100 : 500}
      value={typed.value}
      onChange={({ target }) => change(target.value)}
    />
  );
}
