import type { Language } from "@guichet/contract/ids.ts";
import { WordKind } from "@guichet/contract/promises.ts";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Choice, Field } from "../../ui/field.tsx";
import { useCustomerWords } from "./customer-words.ts";
import { WhenField } from "./when-field.tsx";

export type PromiseForm = { kind: WordKind; what: string; dueAt: string | null };

type PromiseFieldsProps = {
  form: PromiseForm;
  /** The customer's: its words are read on their page. */
  language: Language;
  onChange: (form: PromiseForm) => void;
};

/** What, in words for the customer, and by when. Until somebody writes others, the words are those of the kind. */
export function PromiseFields({ form, language, onChange }: PromiseFieldsProps) {
  const { t } = useTranslation();
  const named = useCustomerWords(language);
  const nameOf = (kind: WordKind) => (kind === "other" ? "" : named(`promise.kind.${kind}`));
  const isOwn = useRef(form.what !== "");
  const usual = nameOf(form.kind);
  const latest = useRef({ form, onChange });
  latest.current = { form, onChange };
  useEffect(() => {
    const { form: now, onChange: change } = latest.current;
    if (!isOwn.current && now.what !== usual) change({ ...now, what: usual });
  }, [usual]);
  return (
    <>
      <Choice
        label={t("guard.edit_kind")}
        options={WordKind.options.map((kind) => ({ value: kind, label: t(`promise.kind.${kind}`) }))}
        value={form.kind}
        onChange={(event) => {
          const kind = WordKind.catch("other").parse(event.target.value);
          // Words that were those of the former kind follow it; words of one's own stay.
          const follows = form.what === "" || form.what === nameOf(form.kind);
          onChange({ ...form, kind, what: follows ? nameOf(kind) : form.what });
        }}
      />
      <Field
        label={t("guard.edit_what")}
        required
        maxLength={300}
        value={form.what}
        onChange={(event) => {
          isOwn.current = true;
          onChange({ ...form, what: event.target.value });
        }}
      />
      <WhenField value={form.dueAt} onChange={(dueAt) => onChange({ ...form, dueAt })} autoFocus />
    </>
  );
}
