import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDataRequests } from "../../api/post/data-requests.ts";
import { part } from "../../api/renewal.ts";
import { AddChoice } from "../acts/add-line.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { DataLine } from "./data-line.tsx";
import { RevokeLinks } from "./revoke-links.tsx";

const AskDatumPanel = lazy(async () => ({
  default: (await part(import("./ask-datum-panel.tsx"))).AskDatumPanel,
}));

/** What whoever it belongs to types by themselves, rather than dictating it: asked for here, and what became of it. */
export function DataSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const requests = useDataRequests(ticket.id).data?.items ?? [];
  return (
    <>
      {requests.length > 0 && (
        <CardSection title={t("data.title")} fold="data" summary={String(requests.length)}>
          <ul className="grid gap-3">
            {requests.map((request) => (
              <DataLine key={request.id} request={request} />
            ))}
          </ul>
        </CardSection>
      )}
      <Asking ticketId={ticket.id} />
      <RevokeLinks ticketId={ticket.id} />
    </>
  );
}

function Asking({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <AddChoice
        place="data"
        label={t("data.ask_label")}
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      <Suspense>
        {isOpen && <AskDatumPanel ticketId={ticketId} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
