import { useTranslation } from "react-i18next";
import { useRevokeLinks } from "../../api/post/data-requests.ts";
import { ConfirmDialog } from "../acts/confirm-dialog.tsx";

/** Confirmed, since a link that is dead stays dead. */
export function RevokeLinksDialog({ ticketId, onDone }: { ticketId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const revoke = useRevokeLinks(ticketId);
  return (
    <ConfirmDialog
      title={t("data.revoke_title")}
      lead={t("data.revoke_lead")}
      act={t("data.revoke_act")}
      deed={async () => {
        await revoke.mutateAsync(undefined);
        return { said: t("data.revoked_done") };
      }}
      onClose={onDone}
    />
  );
}
