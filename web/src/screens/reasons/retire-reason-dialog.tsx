import type { Reason } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { useRetireReason } from "../../api/reasons.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { EffectsLine } from "./effects-line.tsx";

export function RetireReasonDialog({ reason, onDone }: { reason: Reason; onDone: () => void }) {
  const { t } = useTranslation();
  const retire = useRetireReason(reason.id);
  const toast = useToast();
  const words = useRefusalWords();
  const act = () =>
    retire.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t("reasons.retired") });
        onDone();
      },
    });
  return (
    <Dialog title={t("reasons.retire_title", { name: reason.name })} onClose={onDone}>
      <p className="text-3 text-pretty">{t("reasons.retire_lead")}</p>
      <EffectsLine reasonId={reason.id} />
      {retire.error !== null && <Trouble title={words(retire.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" autoFocus onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button disabled={retire.isPending} onClick={act}>
          {t("reasons.retire_act")}
        </Button>
      </div>
    </Dialog>
  );
}
