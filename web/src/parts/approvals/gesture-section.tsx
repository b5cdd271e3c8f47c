import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import Plus from "lucide-react/icons/plus";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApprovals, useGestureBudget, useGestures } from "../../api/reasons.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { useReading } from "../reading.ts";
import { moneyWords } from "../words/numbers.ts";
import { leftOf } from "./excess.ts";
import { GestureLine } from "./gesture-line.tsx";
import { gestureIn } from "./gesture-words.ts";
import { WishedLine } from "./wished-line.tsx";

const GrantPanel = lazy(async () => ({ default: (await part(import("./grant-panel.tsx"))).GrantPanel }));

/** What was granted to the customer here, what waits for a lead, and what the month still holds. */
export function GestureSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const gestures = useGestures(ticket.id).data?.items;
  const approvals = useApprovals(ticket.id).data?.items ?? [];
  const used = new Set(gestures?.map(({ approvalId }) => approvalId));
  const wished = approvals.filter((each) => gestureIn(each) !== null && !used.has(each.id));
  return (
    <section className="grid gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-1 font-strong text-ink-soft">{t("gesture.title")}</h3>
        <AddButton ticket={ticket} />
      </div>
      {gestures?.length === 0 && wished.length === 0 && <p className="text-ink-soft">{t("gesture.none")}</p>}
      <ul className="grid gap-3">
        {gestures?.map((gesture) => (
          <GestureLine key={gesture.id} gesture={gesture} />
        ))}
        {wished.map((approval) => (
          <WishedLine key={approval.id} approval={approval} />
        ))}
      </ul>
    </section>
  );
}

function AddButton({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const left = leftOf(useGestureBudget().data);
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      {left !== null && (
        <span className="min-w-0 flex-1 truncate text-right text-1 text-ink-soft">
          {t("gesture.left_short", { left: moneyWords(left, "EUR", language) })}
        </span>
      )}
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("gesture.add_label")}
        onClick={() => setIsOpen(true)}
        className="inline-flex min-h-7 shrink-0 items-center gap-1 rounded-std border border-line-strong bg-raised px-2 text-1 font-strong hover:bg-sunk"
      >
        <Icon of={Plus} small />
        {t("gesture.add")}
      </button>
      <Suspense>
        {isOpen && <GrantPanel ticket={ticket} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
