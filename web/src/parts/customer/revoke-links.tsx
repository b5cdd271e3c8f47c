import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";

const RevokeLinksDialog = lazy(async () => ({
  default: (await part(import("./revoke-links-dialog.tsx"))).RevokeLinksDialog,
}));

/** For the day a link was forwarded or a mailbox lost. */
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
      <Suspense>
        {isOpen && <RevokeLinksDialog ticketId={ticketId} onDone={() => setIsOpen(false)} />}
      </Suspense>
    </div>
  );
}
