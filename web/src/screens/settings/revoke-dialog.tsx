import type { Token } from "@guichet/contract/access.ts";
import { useTranslation } from "react-i18next";
import { useRevokeToken } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";

/** One of the few confirmations: a revoked token cannot be given back. */
export function RevokeDialog({ token, onDone }: { token: Token; onDone: () => void }) {
  const { t } = useTranslation();
  const revoke = useRevokeToken();
  const words = useRefusalWords();
  return (
    <Dialog title={t("settings.tokens.revoke_title", { name: token.name })} onClose={onDone}>
      <p className="text-3">{t("settings.tokens.revoke_lead")}</p>
      {revoke.isError && <Trouble title={words(revoke.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onDone}>
          {t("words.cancel")}
        </Button>
        <Button
          look="primary"
          disabled={revoke.isPending}
          onClick={() => revoke.mutate(token.id, { onSuccess: onDone })}
        >
          {t("settings.tokens.revoke_short")}
        </Button>
      </div>
    </Dialog>
  );
}
