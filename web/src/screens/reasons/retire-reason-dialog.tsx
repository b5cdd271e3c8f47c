import type { Reason } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { useRetireReason } from "../../api/reasons.ts";
import { ConfirmDialog } from "../../parts/acts/confirm-dialog.tsx";
import { EffectsLine } from "./effects-line.tsx";

/** What it would leave behind is said before. */
export function RetireReasonDialog({ reason, onDone }: { reason: Reason; onDone: () => void }) {
  const { t } = useTranslation();
  const retire = useRetireReason(reason.id);
  return (
    <ConfirmDialog
      title={t("reasons.retire_title", { name: reason.name })}
      lead={t("reasons.retire_lead")}
      act={t("reasons.retire_act")}
      deed={async () => {
        await retire.mutateAsync(undefined);
        return { said: t("reasons.retired") };
      }}
      onClose={onDone}
    >
      <EffectsLine reasonId={reason.id} />
    </ConfirmDialog>
  );
}
