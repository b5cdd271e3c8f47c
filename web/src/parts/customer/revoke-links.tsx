import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRevokeLinks } from "../../api/post/data-requests.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** For the day a link was forwarded or a mailbox lost. Confirmed, since a link that is dead stays dead. */
export function RevokeLinks({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <button
        type="button"
        className="min-h-6 text-1 text-ink-soft underline decoration-dotted underline-offset-3 hover:text-ink"
        onClick={() => setIsOpen(true)}
      >
        {t("data.revoke")}
      </button>
      {isOpen && <RevokeLinksDialog ticketId={ticketId} onDone={() => setIsOpen(false)} />}
    </div>
  );
}

function RevokeLinksDialog({ ticketId, onDone }: { ticketId: string; onDone: () => void }) {
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
