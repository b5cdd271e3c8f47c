import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import ChevronDown from "lucide-react/icons/chevron-down";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { useActs } from "../acts/acts.ts";

const ReasonChoice = lazy(async () => ({
  default: (await part(import("./reason-choice.tsx"))).ReasonChoice,
}));

/** Why the customer writes, where the ticket says who and since when; pressed, it is chosen there. */
export function ReasonChip({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const { reason } = ticket;
  useActs({ reason: () => setIsOpen(true) });
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={reason === null ? t("reason.unchosen") : t("reason.chosen", { name: reason.name })}
        onClick={() => setIsOpen(true)}
        className="-ml-1 inline-flex min-h-6 min-w-0 items-center gap-1 rounded-std px-1 text-1 hover:bg-sunk hover:text-ink aria-expanded:bg-sunk"
      >
        <span
          className={reason === null ? "underline decoration-dotted underline-offset-3" : "truncate text-ink"}
        >
          {reason?.name ?? t("reason.none")}
        </span>
        <Icon of={ChevronDown} small />
      </button>
      <Suspense>
        {isOpen && <ReasonChoice ticket={ticket} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
