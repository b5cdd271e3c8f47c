import type { Policy } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { useRetirePolicy } from "../../api/promises.ts";
import { ConfirmDialog } from "../../parts/acts/confirm-dialog.tsx";

/** It cannot be taken back, so it says what stays due. */
export function RetireDialog({ policy, onDone }: { policy: Policy; onDone: () => void }) {
  const { t } = useTranslation();
  const retire = useRetirePolicy(policy.id);
  return (
    <ConfirmDialog
      title={t("policy.retire_title", { name: policy.name })}
      lead={t("policy.retire_lead")}
      act={t("policy.retire")}
      deed={async () => {
        await retire.mutateAsync(undefined);
        return { said: t("policy.retired") };
      }}
      onClose={onDone}
    />
  );
}
