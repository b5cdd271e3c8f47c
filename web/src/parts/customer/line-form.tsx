import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import type { Saving } from "../acts/doing.ts";

type LineFormProps = {
  saving: Pick<Saving, "isPending">;
  act: string;
  onSubmit: () => void;
  onCancel: () => void;
  children: ReactNode;
};

/** Written where the line will stand: small, and what is refused is said by the field itself. */
export function LineForm({ saving, act, onSubmit, onCancel, children }: LineFormProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit} className="grid gap-2">
      {children}
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={saving.isPending}>
          {act}
        </Button>
        <Button look="quiet" size="small" onClick={onCancel}>
          {t("words.cancel")}
        </Button>
      </div>
    </form>
  );
}
