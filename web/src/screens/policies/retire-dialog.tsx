import type { Policy } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { useRetirePolicy } from "../../api/promises.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

/** It cannot be taken back, so it says what stays due. */
export function RetireDialog({ policy, onDone }: { policy: Policy; onDone: () => void }) {
  const { t } = useTranslation();
  const retire = useRetirePolicy(policy.id);
  const toast = useToast();
  const words = useRefusalWords();
  const act = () =>
    retire.mutate(undefined, {
      onSuccess: () => {
        toast({ text: t("policy.retired") });
        onDone();
      },
    });
  return (
    <Dialog title={t("policy.retire_title", { name: policy.name })} onClose={onDone}>
      <p className="text-3">{t("policy.retire_lead")}</p>
      {retire.isError && <Trouble title={words(retire.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button look="primary" disabled={retire.isPending} onClick={act}>
          {t("policy.retire")}
        </Button>
      </div>
    </Dialog>
  );
}
