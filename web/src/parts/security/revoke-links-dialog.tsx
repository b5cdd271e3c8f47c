import { useTranslation } from "react-i18next";
import { useRevokeLinks } from "../../api/post/data-requests.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** Confirmed, since a link that is dead stays dead. */
export function RevokeLinksDialog({ ticketId, onDone }: { ticketId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const toast = useToast();
  const revoke = useRevokeLinks(ticketId);
  const done = () => {
    toast({ text: t("data.revoked_done") });
    onDone();
  };
  return (
    <Dialog title={t("data.revoke_title")} onClose={onDone}>
      <p className="text-3">{t("data.revoke_lead")}</p>
      {revoke.isError && <Trouble title={words(revoke.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate(undefined, { onSuccess: done })}
        >
          {t("data.revoke_act")}
        </Button>
      </div>
    </Dialog>
  );
}
