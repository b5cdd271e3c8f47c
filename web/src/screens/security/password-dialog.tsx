import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useChangePassword } from "../../api/session.ts";
import { problemAt, useRefusalWords } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";

/** The present one, the new one; every other session ends. */
export function PasswordDialog({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const toast = useToast();
  const problems = usePasswordProblems(change.error);
  const [given, setGiven] = useState({ present: "", password: "" });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(given, {
      onSuccess: () => {
        void toast({ text: t("security.password_changed") });
        onDone();
      },
    });
  };
  return (
    <Dialog title={t("security.change_password")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
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
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={change.isPending}>
            {t("security.change_password")}
          </Button>
        </div>
      </form>
    </Dialog>
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
