import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { VisitSlip } from "@guichet/contract/visits.ts";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Moment } from "../../parts/moment.tsx";
import { QrCode } from "../../parts/security/qr-code.tsx";
import { speakable } from "../../parts/ticket/reference.ts";

/** Half a sheet for whoever came: seen by the printer alone. The address is short enough to be typed from paper. */
export function PaperSlip({ slip, promised }: { slip: VisitSlip; promised: string }) {
  const { t } = useTranslation();
  const { companyName } = useMe();
  const { ticket } = slip;
  return createPortal(
    <div className="paper-slip" aria-hidden="true">
      <p className="text-4 font-strong">{companyName}</p>
      <p>
        {slip.customer.name} · <Moment at={ticket.openedAt} as="full" />
      </p>
      <p className="text-3">{heldSigns(ticket.subject)}</p>
      <p>
        {t("counter.reference")}
        <br />
        <strong className="text-6">{speakable(ticket.reference)}</strong>
      </p>
      <p className="text-3 font-strong">{promised}</p>
      <div className="flex items-start gap-4">
        <QrCode text={slip.trackingLink} label={t("counter.qr")} />
        <p>
          {t("counter.paper_follow")}
          <br />
          <strong>{slip.askingLink.replace(/^https?:\/\//u, "")}</strong>
        </p>
      </div>
    </div>,
    document.body,
  );
}
