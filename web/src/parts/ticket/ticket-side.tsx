import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { GestureSection } from "../approvals/gesture-section.tsx";
import { CustomerCard } from "../customer/customer-card.tsx";
import { FollowUpSection } from "../later/follow-up-section.tsx";
import type { ReadyWord } from "../promises/ready-word.ts";
import { ProcedureSheet } from "../reasons/procedure-sheet.tsx";
import { ReasonSection } from "../reasons/reason-section.tsx";
import { ChecklistSection } from "../relations/checklist-section.tsx";
import { FieldSection } from "../relations/field-section.tsx";
import { LinkSection } from "../relations/link-section.tsx";
import { SpamAct } from "../relations/spam-band.tsx";
import { DataSection } from "../security/data-section.tsx";
import { MergedSection } from "./merged-section.tsx";
import { TeamSection } from "./team-section.tsx";

const ProcedureSection = lazy(async () => ({
  default: (await part(import("../reasons/procedure-section.tsx"))).ProcedureSection,
}));

export type Side = "card" | "procedure" | null;

type TicketSideProps = {
  ticket: TicketWithThread;
  side: Side;
  onSide: (side: Side) => void;
  onReady: (ready: ReadyWord) => void;
};

/** Beside the ticket where there is room; over it, when asked, where there is not. */
export function TicketSide({ ticket, side, onSide, onReady }: TicketSideProps) {
  const { t } = useTranslation();
  const { reason } = ticket;
  const insert = (text: string) => {
    onSide(null);
    onReady({ text, promise: null });
  };
  const place = side === null ? "hidden" : "absolute inset-0 z-20 md:left-auto md:w-80 md:border-l";
  return (
    <aside
      aria-label={t(side === "procedure" ? "reason.procedure" : "customer.card")}
      className={`overflow-y-auto border-line bg-paper xl:static xl:block xl:w-74 xl:shrink-0 xl:border-l ${place}`}
    >
      {side === "procedure" && reason !== null ? (
        <ProcedureSheet reasonId={reason.id} onHide={() => onSide(null)} />
      ) : (
        <CustomerCard customerId={ticket.customer.id} presentTicketId={ticket.id} onHide={() => onSide(null)}>
          <ReasonSection ticket={ticket} onProcedure={() => onSide("procedure")} onInsert={insert} />
          <Suspense>
            {reason !== null && <ProcedureSection ticketId={ticket.id} onInsert={insert} />}
          </Suspense>
          <FieldSection ticket={ticket} />
          <FollowUpSection ticket={ticket} />
          <TeamSection ticket={ticket} />
          <MergedSection ticket={ticket} />
          <ChecklistSection ticket={ticket} />
          <LinkSection ticket={ticket} />
          <GestureSection ticket={ticket} />
          <DataSection ticket={ticket} />
          <SpamAct ticket={ticket} />
        </CustomerCard>
      )}
    </aside>
  );
}
