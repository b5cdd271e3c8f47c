import type { Merged } from "@guichet/contract/merging.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMerged } from "../../api/lists/merging.ts";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import { SettleChoice } from "../acts/add-line.tsx";
import { useDoing } from "../acts/doing.ts";
import { CardSection } from "../customer/card-section.tsx";
import { Moment } from "../moment.tsx";
import { SubjectWords } from "../words/subject-words.tsx";
import { useParting } from "./parting.ts";
import { speakable } from "./reference.ts";

const MergeDialog = lazy(async () => ({
  default: (await part(import("./merge-dialog.tsx"))).MergeDialog,
}));

/** What is one matter with this ticket, and where to say that it is one with another. */
export function MergedSection({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [isAsking, setIsAsking] = useState(false);
  const merged = useMerged(ticket.id).data?.items ?? [];
  return (
    <>
      {merged.length > 0 && (
        <CardSection title={t("merging.title")} fold="merged" summary={String(merged.length)}>
          <ul className="grid gap-3">
            {merged.map((each) => (
              <MergedTicket key={each.id} merged={each} />
            ))}
          </ul>
        </CardSection>
      )}
      <SettleChoice place="merge" label={t("merging.ask")} onClick={() => setIsAsking(true)} />
      {isAsking && (
        <Suspense>
          <MergeDialog ticket={ticket} onDone={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}

function MergedTicket({ merged }: { merged: Merged }) {
  const { t } = useTranslation();
  const part = useParting();
  const doing = useDoing();
  return (
    <li className="grid justify-items-start gap-0.5">
      <p className="[overflow-wrap:anywhere]">
        <span className="whitespace-nowrap">{speakable(merged.reference)}</span> ·{" "}
        <SubjectWords subject={merged.subject} />
      </p>
      <p className="text-1 text-ink-soft">
        {merged.customerName} · {t("merging.merged")} <Moment at={merged.mergedAt} />
      </p>
      <span className="-ml-2.5">
        <Button look="quiet" size="small" onClick={() => doing(part(merged))}>
          {t("merging.part_one", { reference: speakable(merged.reference) })}
        </Button>
      </span>
    </li>
  );
}
