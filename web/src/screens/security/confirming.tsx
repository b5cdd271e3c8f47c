import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useConfirmSession } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Tries the act; when the server asks who is there, the password is asked, and the act tried again. */
export function useConfirming() {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const toast = useToast();
  const words = useRefusalWords();
  const hear = (error: unknown, again: () => void) => {
    if (isRefused(error, "access.confirm_first")) setWaiting(() => again);
    else void toast({ text: words(error) });
  };
  const dialog = waiting !== null && (
    <ConfirmDialog
      onConfirmed={() => {
        setWaiting(null);
        waiting();
      }}
      onClose={() => setWaiting(null)}
    />
  );
  return { hear, dialog };
}

type ConfirmDialogProps = { onConfirmed: () => void; onClose: () => void };

function ConfirmDialog({ onConfirmed, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const confirm = useConfirmSession();
  const words = useRefusalWords();
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(password, { onSuccess: onConfirmed });
  };
  return (
    <Dialog title={t("security.who")} onClose={onClose}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-3">{t("security.who_lead")}</p>
        <Field
          label={t("access.sign_in.password")}
          type="password"
          autoComplete="current-password"
          required
          autoFocus
          problem={confirm.isError ? words(confirm.error) : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={confirm.isPending}>
            {t("security.go_on")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
