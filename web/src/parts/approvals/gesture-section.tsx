import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApprovals, useGestures } from "../../api/reasons.ts";
import { part } from "../../api/renewal.ts";
import { AddChoice } from "../acts/add-line.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { GestureLine } from "./gesture-line.tsx";
import { gestureIn } from "./gesture-words.ts";
import { WishedLine } from "./wished-line.tsx";

const GrantPanel = lazy(async () => ({ default: (await part(import("./grant-panel.tsx"))).GrantPanel }));

/** What was granted to the customer here, and what waits for a lead. */
export function GestureSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const gestures = useGestures(ticket.id).data?.items;
  const approvals = useApprovals(ticket.id).data?.items ?? [];
  const used = new Set(gestures?.map(({ approvalId }) => approvalId));
  const wished = approvals.filter((each) => gestureIn(each) !== null && !used.has(each.id));
  const given = gestures ?? [];
  return (
    <>
      {given.length + wished.length > 0 && (
        <CardSection
          title={t("gesture.title")}
          fold="gestures"
          summary={String(given.length + wished.length)}
        >
          <ul className="grid gap-3">
            {given.map((gesture) => (
              <GestureLine key={gesture.id} gesture={gesture} />
            ))}
            {wished.map((approval) => (
              <WishedLine key={approval.id} approval={approval} />
            ))}
          </ul>
        </CardSection>
      )}
      <Granting ticket={ticket} />
    </>
  );
}

function Granting({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <AddChoice
        place="gesture"
        label={t("gesture.add_label")}
        ref={anchor}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      />
      <Suspense>
        {isOpen && <GrantPanel ticket={ticket} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}
