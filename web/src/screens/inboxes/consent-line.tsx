import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnect, useDropConsent } from "../../api/people/consents.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { Stamp, type StampLook } from "../../ui/stamp.tsx";
import { ConsentDialog } from "./consent-dialog.tsx";

const looks: Record<NonNullable<Inbox["consent"]>, StampLook> = {
  waiting: "dotted",
  given: "kept",
  refused: "risk",
};

/** What opens the mailbox: a consent and how it stands, or the offer of one. */
export function ConsentLine({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const connect = useConnect(inbox.id);
  const drop = useDropConsent(inbox.id);
  const doing = useDoing();
  const { consent, name } = inbox;
  if (inbox.imap === null && inbox.smtp === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="w-20 text-ink-soft">{t("consent.name")}</span>
      {consent === null ? (
        <span className="text-ink-soft">{t("consent.by_password")}</span>
      ) : (
        <Stamp look={looks[consent]}>{t(`consent.state.${consent}`)}</Stamp>
      )}
      {consent !== null && consent !== "given" && (
        <Button
          size="small"
          look="primary"
          disabled={connect.isPending}
          aria-label={t("consent.again_named", { name })}
          onClick={() => doing(async () => void (await connect.mutateAsync(null)))}
        >
          {t("consent.again")}
        </Button>
      )}
      <Button
        look="link"
        aria-label={t(consent === null ? "consent.set_named" : "consent.change_named", { name })}
        onClick={() => setIsOpen(true)}
      >
        {t(consent === null ? "consent.set" : "consent.change")}
      </Button>
      {consent !== null && (
        <Button
          look="link"
          aria-label={t("consent.drop_named", { name })}
          onClick={() => doing(async () => void (await drop.mutateAsync(undefined)))}
        >
          {t("consent.drop")}
        </Button>
      )}
      {isOpen && <ConsentDialog inbox={inbox} onDone={() => setIsOpen(false)} />}
    </div>
  );
}
