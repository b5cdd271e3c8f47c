import type { RightsChange } from "@guichet/contract/rights.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useChangeRights } from "../../api/people/rights.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { EffectSaid } from "../../parts/security/effect-said.tsx";

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
  const saving = useSaving(onDone);
  const submit = () =>
    saving.save(async () => {
      await change.mutateAsync(changes);
      return { said: t("rights.applied") };
    });
  return (
    <SaveDialog
      title={title}
      saving={saving}
      act={t("rights.apply")}
      isReady={changes.length > 0}
      onSubmit={submit}
      onClose={onDone}
    >
      {children}
      <EffectSaid changes={changes} />
    </SaveDialog>
  );
}
