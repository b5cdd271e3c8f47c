import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useChangePassword } from "../../api/session.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { problemAt, useRefusalWords } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Field } from "../../ui/field.tsx";

/** The present one, the new one; every other session ends. */
export function PasswordDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const saving = useSaving(onDone);
  const problems = usePasswordProblems(saving.error);
  const [given, setGiven] = useState({ present: "", password: "" });
  const submit = () =>
    saving.save(async () => {
      await change.mutateAsync(given);
      return { said: t("security.password_changed") };
    });
  return (
    <SaveDialog
      title={t("security.change_password")}
      saving={saving}
      isSaidAbove
      act={t("security.change_password")}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("security.present")}
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        problem={problems.present}
        value={given.present}
        onChange={(event) => setGiven({ ...given, present: event.target.value })}
      />
      <Field
        label={t("access.reset.password")}
        hint={t("access.join.password_hint")}
        type="password"
        autoComplete="new-password"
        minLength={10}
        required
        problem={problems.password}
        value={given.password}
        onChange={(event) => setGiven({ ...given, password: event.target.value })}
      />
    </SaveDialog>
  );
}

/** Each no beside the field it is about. */
function usePasswordProblems(error: unknown): { present?: string; password?: string } {
  const { t } = useTranslation();
  const words = useRefusalWords();
  if (error === null) return {};
  const code = problemAt(error, "password");
  if (code !== undefined) return { password: wordsOf(t("access.field", { returnObjects: true }), code) };
  return isRefused(error, "access.password_known") ? { password: words(error) } : { present: words(error) };
}
