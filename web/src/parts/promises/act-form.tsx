import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";

type ActFormProps = {
  title?: string;
  lead?: string;
  act: string;
  isReady: boolean;
  error: unknown;
  onSubmit: () => void;
  onBack: () => void;
  children: ReactNode;
};

/** One act on one promise: what is asked, why, and a way back. */
export function ActForm({ title, lead, act, isReady, error, onSubmit, onBack, children }: ActFormProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form inside the composer's paper must not send the message with it.
    event.stopPropagation();
    if (isReady) onSubmit();
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      {title !== undefined && (
        <div className="grid gap-1">
          <p className="text-3 font-strong">{title}</p>
          {lead !== undefined && <p className="text-2 text-ink-soft">{lead}</p>}
        </div>
      )}
      {children}
      {error !== null && <Trouble title={words(error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onBack}>
          {t("promise.act.back")}
        </Button>
        <Button type="submit" look="primary" aria-disabled={!isReady}>
          {act}
        </Button>
      </div>
    </form>
  );
}
