import type { Token } from "@guichet/contract/access.ts";
import { useTranslation } from "react-i18next";
import { useRevokeToken } from "../../api/session.ts";
import { ConfirmDialog } from "../../parts/acts/confirm-dialog.tsx";

/** One of the few confirmations: a revoked token cannot be given back. */
export function RevokeDialog({ token, onDone }: { token: Token; onDone: () => void }) {
  const { t } = useTranslation();
  const revoke = useRevokeToken();
  return (
    <ConfirmDialog
      title={t("settings.tokens.revoke_title", { name: token.name })}
      lead={t("settings.tokens.revoke_lead")}
      act={t("settings.tokens.revoke_short")}
      deed={async () => void (await revoke.mutateAsync(token.id))}
      onClose={onDone}
    />
  );
}
