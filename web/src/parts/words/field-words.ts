import type { FieldValue } from "@guichet/contract/fields.ts";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";
import { useReading } from "../reading.ts";
import { numberWords } from "./numbers.ts";
import { plainDay } from "./plain-day.ts";

/** A field as one reads it at a glance; empty where it says nothing. */
export function useFieldWords(): (fieldId: string, value: FieldValue | undefined) => string {
  const { t } = useTranslation();
  const { language } = useReading();
  const fields = useFields().data?.items ?? [];
  return (fieldId, value) => {
    if (value === undefined || value === null) return "";
    if (typeof value === "boolean") return t(value ? "fields.yes" : "fields.no");
    if (typeof value === "number") return numberWords(value, language, 10);
    const field = fields.find(({ id }) => id === fieldId);
    if (typeof value === "string")
      return field?.kind === "date" ? plainDay(value, language, "medium") : value;
    const names = value.map((id) => field?.choices.find((choice) => choice.id === id)?.name ?? "");
    return names.filter((name) => name !== "").join(", ");
  };
}
