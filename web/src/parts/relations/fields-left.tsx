import type { FieldValue } from "@guichet/contract/fields.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFillingAll, useTicketFields } from "../../api/lists/fields.ts";
import { FieldInput } from "./field-input.tsx";

/** What must be filled before a closing, typed beside it and written just before it. */
export function useFieldsLeft(ticketId: string) {
  const items = useTicketFields(ticketId).data?.items ?? [];
  const [values, setValues] = useState<ReadonlyMap<string, FieldValue>>(new Map());
  const filling = useFillingAll(ticketId);
  const left = items.filter(
    ({ field, asked, value }) => asked && field.required && (value === null || values.has(field.id)),
  );
  return {
    fields: left.map(({ field }) => ({ field, value: values.get(field.id) ?? null })),
    say: (fieldId: string, value: FieldValue) => setValues(new Map(values).set(fieldId, value)),
    write: async () => void (values.size > 0 && (await filling.mutateAsync(values))),
  };
}

export function FieldsLeft({ fields, say }: Pick<ReturnType<typeof useFieldsLeft>, "fields" | "say">) {
  const { t } = useTranslation();
  if (fields.length === 0) return null;
  return (
    <fieldset className="grid gap-3 border-l-2 border-line pl-3">
      <legend className="pb-1 text-2 text-ink-soft">{t("fields.to_fill")}</legend>
      {fields.map(({ field, value }) => (
        <FieldInput
          key={field.id}
          field={field}
          value={value}
          eager
          required
          onFill={(said) => say(field.id, said)}
        />
      ))}
    </fieldset>
  );
}
