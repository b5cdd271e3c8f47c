import type { Condition } from "@guichet/contract/filters.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";
import { Button } from "../../ui/button.tsx";
import { Choice, Field } from "../../ui/field.tsx";

type FieldCondition = Extract<Condition, { on: "field" }>;
type FieldFieldsProps = {
  condition: FieldCondition | undefined;
  onChange: (condition: FieldCondition) => void;
};
type Saying = "says" | "filled" | "empty";

/** Which field, and what it says; or that it says anything, or nothing. */
export function FieldFields({ condition, onChange }: FieldFieldsProps) {
  const { t } = useTranslation();
  const fields = useFields().data?.items ?? [];
  const [fieldId, setFieldId] = useState(condition?.field);
  const [saying, setSaying] = useState<Saying>(sayingOf(condition));
  const [said, setSaid] = useState(condition?.says?.[0] ?? "");
  const field = fields.find(({ id }) => id === fieldId) ?? fields[0];
  if (field === undefined) return <p className="text-2 text-ink-soft">{t("fields.none")}</p>;
  const choices =
    field.kind === "yes_no"
      ? [
          { value: "true", label: t("fields.yes") },
          { value: "false", label: t("fields.no") },
        ]
      : field.choices.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = choices.some(({ value }) => value === said) ? said : (choices[0]?.value ?? said);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed =
      field.kind === "number" ? said.trim().replaceAll(/\s/gu, "").replace(",", ".") : said.trim();
    const about = { on: "field" as const, field: field.id };
    if (saying === "filled") onChange(about);
    else if (saying === "empty") onChange({ ...about, not: true });
    else if (choices.length > 0) onChange({ ...about, says: [chosen] });
    else if (typed !== "") onChange({ ...about, says: [typed] });
  };
  return (
    <form className="grid gap-3" onSubmit={submit}>
      <Choice
        label={t("filter.title.field")}
        value={field.id}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => setFieldId(target.value)}
      />
      <Choice
        label={t("fields.says_what")}
        value={saying}
        options={(["says", "filled", "empty"] as const).map((each) => ({
          value: each,
          label: t(`fields.saying.${each}`),
        }))}
        onChange={({ target }) =>
          setSaying((["filled", "empty"] as const).find((each) => each === target.value) ?? "says")
        }
      />
      {saying === "says" &&
        (choices.length > 0 ? (
          <Choice
            label={t("fields.value")}
            value={chosen}
            options={choices}
            onChange={({ target }) => setSaid(target.value)}
          />
        ) : (
          <Field
            label={t("fields.value")}
            type={field.kind === "date" ? "date" : "text"}
            maxLength={500}
            value={said}
            onChange={({ target }) => setSaid(target.value)}
          />
        ))}
      <div>
        <Button type="submit" look="primary">
          {t("filter.apply")}
        </Button>
      </div>
    </form>
  );
}

function sayingOf(condition: FieldCondition | undefined): Saying {
  if (condition === undefined || condition.says !== undefined) return "says";
  return condition.not ? "empty" : "filled";
}
