import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { SettleChoice } from "../acts/add-line.tsx";

const RevokeLinksDialog = lazy(async () => ({
  default: (await part(import("./revoke-links-dialog.tsx"))).RevokeLinksDialog,
}));

/** For the day a link was forwarded or a mailbox lost. */
export function RevokeLinks({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <SettleChoice place="links" label={t("data.revoke")} onClick={() => setIsOpen(true)} />
      <Suspense>
        {isOpen && <RevokeLinksDialog ticketId={ticketId} onDone={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
