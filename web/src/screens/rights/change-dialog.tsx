import type { RightsChange } from "@guichet/contract/rights.ts";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useChangeRights } from "../../api/people/rights.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { EffectSaid } from "../../parts/security/effect-said.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

type ChangeDialogProps = {
  title: string;
  changes: readonly RightsChange[];
  onDone: () => void;
  children: ReactNode;
};

/** Whatever is chosen here changes nothing until it is applied, and its effect stands above the button. */
export function ChangeDialog({ title, changes, onDone, children }: ChangeDialogProps) {
  const { t } = useTranslation();
  const change = useChangeRights();
  const toast = useToast();
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(changes, {
      onSuccess: () => {
        toast({ text: t("rights.applied") });
        onDone();
      },
    });
  };
  return (
    <Dialog title={title} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        {children}
        <EffectSaid changes={changes} />
        {change.isError && <Trouble title={words(change.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={changes.length === 0 || change.isPending}>
            {t("rights.apply")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
