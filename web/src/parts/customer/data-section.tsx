import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Plus from "lucide-react/icons/plus";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDataRequests } from "../../api/post/data-requests.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { DataLine } from "./data-line.tsx";
import { RevokeLinks } from "./revoke-links.tsx";

const AskDatumPanel = lazy(async () => ({
  default: (await part(import("./ask-datum-panel.tsx"))).AskDatumPanel,
}));

/** What whoever it belongs to types by themselves, rather than dictating it: asked for here, and what became of it. */
export function DataSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const requests = useDataRequests(ticket.id).data?.items;
  return (
    <section className="grid gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-1 font-strong text-ink-soft">{t("data.title")}</h3>
        <AskButton ticketId={ticket.id} />
      </div>
      {requests?.length === 0 && <p className="text-ink-soft">{t("data.none")}</p>}
      <ul className="grid gap-3">
        {requests?.map((request) => (
          <DataLine key={request.id} request={request} />
        ))}
      </ul>
      <RevokeLinks ticketId={ticket.id} />
    </section>
  );
}

function AskButton({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("data.ask_label")}
        onClick={() => setIsOpen(true)}
        className="inline-flex min-h-7 shrink-0 items-center gap-1 rounded-std border border-line-strong bg-raised px-2 text-1 font-strong hover:bg-sunk"
      >
        <Icon of={Plus} small />
        {t("data.ask")}
      </button>
      <Suspense>
        {isOpen && <AskDatumPanel ticketId={ticketId} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
