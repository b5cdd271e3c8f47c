import type { Field as HouseField } from "@guichet/contract/fields.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/field.tsx";
import {
  conditionOf,
  type FieldCondition,
  type Saying,
  sayingOf,
  sayingsOf,
  typedOf,
} from "./field-condition.ts";
import { FieldValueFields } from "./field-value-fields.tsx";

type FieldFieldsProps = {
  condition: FieldCondition | undefined;
  onChange: (condition: FieldCondition) => void;
};

/** Which field, and what it says: this, not this, these words, between two; or anything, or nothing. */
export function FieldFields({ condition, onChange }: FieldFieldsProps) {
  const { t } = useTranslation();
  const fields = useFields().data?.items ?? [];
  const [fieldId, setFieldId] = useState(condition?.field);
  const field = fields.find(({ id }) => id === fieldId) ?? fields[0];
  if (field === undefined) return <p className="text-2 text-ink-soft">{t("fields.none")}</p>;
  const isSame = condition?.field === field.id;
  return (
    <div className="grid gap-3">
      <Choice
        label={t("filter.title.field")}
        value={field.id}
        options={fields.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ target }) => setFieldId(target.value)}
      />
      <OfField key={field.id} field={field} condition={isSame ? condition : undefined} onChange={onChange} />
    </div>
  );
}

function OfField({ field, condition, onChange }: FieldFieldsProps & { field: HouseField }) {
  const { t } = useTranslation();
  const [saying, setSaying] = useState<Saying>(sayingOf(condition));
  const [typed, setTyped] = useState(() => typedOf(condition, field));
  const said = conditionOf(field, saying, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said !== null) onChange(said);
  };
  return (
    <form className="grid gap-3" onSubmit={submit}>
      <Choice
        label={t("fields.says_what")}
        value={saying}
        options={sayingsOf(field).map((each) => ({ value: each, label: t(`fields.saying.${each}`) }))}
        onChange={({ target }) => setSaying(sayingsOf(field).find((each) => each === target.value) ?? "is")}
      />
      <FieldValueFields field={field} saying={saying} typed={typed} onType={setTyped} />
      <div>
        <Button type="submit" look="primary" disabled={said === null}>
          {t("filter.apply")}
        </Button>
      </div>
    </form>
  );
}
