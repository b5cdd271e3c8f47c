import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";

type CodeFieldProps = {
  value: string;
  onChange: (code: string) => void;
  problem?: string | undefined;
  hint?: string;
};

/** Telephones and password managers offer the code by themselves here. */
export function CodeField({ value, onChange, problem, hint }: CodeFieldProps) {
  const { t } = useTranslation();
  return (
    <Field
      label={t("security.code")}
      hint={hint}
      problem={problem}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      autoFocus
      maxLength={40}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
