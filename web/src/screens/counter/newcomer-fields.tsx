import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";

export type Newcomer = { name: string; phone: string; email: string };

/** What was typed to find them is what one knows of them: an address, a telephone, or a name. */
export function newcomerFrom(typed: string): Newcomer {
  if (typed.includes("@")) return { name: "", phone: "", email: typed };
  if (/^[\d\s+().-]+$/u.test(typed)) return { name: "", phone: typed, email: "" };
  return { name: typed, phone: "", email: "" };
}

type NewcomerFieldsProps = { newcomer: Newcomer; onChange: (newcomer: Newcomer) => void };

export function NewcomerFields({ newcomer, onChange }: NewcomerFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <Field
          label={t("counter.name")}
          required
          autoFocus
          maxLength={200}
          autoComplete="off"
          value={newcomer.name}
          onChange={(event) => onChange({ ...newcomer, name: event.target.value })}
        />
      </div>
      <Field
        label={t("counter.phone")}
        type="tel"
        autoComplete="off"
        value={newcomer.phone}
        onChange={(event) => onChange({ ...newcomer, phone: event.target.value })}
      />
      <Field
        label={t("counter.email")}
        type="email"
        autoComplete="off"
        value={newcomer.email}
        onChange={(event) => onChange({ ...newcomer, email: event.target.value })}
      />
    </div>
  );
}
