import type { VisitSlip } from "@guichet/contract/visits.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PromiseStamp } from "../../parts/promises/promise-stamp.tsx";
import { QrCode } from "../../parts/security/qr-code.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Page } from "../../ui/page.tsx";
import { MacroDone } from "./macro-done.tsx";
import { PaperSlip } from "./paper-slip.tsx";
import { usePromised } from "./promised.ts";

type SlipViewProps = { slip: VisitSlip; onNext: () => void };

/** What goes with the person who came: the reference, what is promised, and where to follow it. */
export function SlipView({ slip, onNext }: SlipViewProps) {
  const { t } = useTranslation();
  const { ticket } = slip;
  const promised = usePromised(slip);
  const actions = (
    <div className="flex flex-wrap gap-2">
      <Button size="large" onClick={() => window.print()}>
        {t("counter.print")}
      </Button>
      <Button size="large" look="primary" autoFocus onClick={onNext}>
        {t("counter.next")}
      </Button>
    </div>
  );
  return (
    <Page title={t("counter.saved", { name: slip.customer.name })} lead={ticket.subject} actions={actions}>
      <div className="grid items-start gap-8 sm:grid-cols-[1fr_auto]">
        <div className="grid gap-5">
          <div>
            <p className="text-2 text-ink-soft">{t("counter.reference")}</p>
            <p className="text-6 font-strong">{speakable(ticket.reference)}</p>
          </div>
          <div className="flex flex-wrap items-center gap-2 text-3">
            {ticket.strip.next !== null && <PromiseStamp stamp={ticket.strip.next} as="whole" />}
            <span className="text-ink-soft">{promised}</span>
          </div>
          {slip.macroRun !== null && <MacroDone run={slip.macroRun} ticketId={ticket.id} />}
          <CopyField
            label={t("counter.link")}
            value={slip.trackingLink}
            words={{ copy: t("counter.copy"), copied: t("counter.copied") }}
          />
          <div>
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: ticket.id }}
              search={{ view: "all" }}
              className={buttonClass("plain")}
            >
              {t("counter.see_ticket")}
            </Link>
          </div>
        </div>
        <QrCode text={slip.trackingLink} label={t("counter.qr")} />
      </div>
      <PaperSlip slip={slip} promised={promised} />
    </Page>
  );
}
