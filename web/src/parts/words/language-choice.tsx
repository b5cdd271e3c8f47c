import type { Language } from "@guichet/contract/ids.ts";
import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/field.tsx";

type LanguageChoiceProps = {
  label: string;
  hint?: string;
  value: Language;
  onChange: (language: Language) => void;
};

export function LanguageChoice({ label, hint, value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation();
  return (
    <Choice
      label={label}
      hint={hint}
      value={value}
      onChange={(event) => onChange(event.target.value === "en" ? "en" : "fr")}
      options={[
        { value: "fr", label: t("access.languages.fr") },
        { value: "en", label: t("access.languages.en") },
      ]}
    />
  );
}
