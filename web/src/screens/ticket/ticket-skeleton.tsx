import { heldSigns } from "@guichet/contract/held-signs.ts";
import { useTranslation } from "react-i18next";
import { useKnownRow } from "../../api/tickets.ts";
import { useEarlyKeys } from "../../parts/loading/early-keys.ts";
import { speakable } from "../../parts/ticket/reference.ts";
import { TicketStamps } from "../../parts/ticket/ticket-state.tsx";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { BackToList } from "./back-to-list.tsx";

/** The ticket before its thread: what the list already says of it stands in its place at once. */
export function TicketSkeleton({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const row = useKnownRow(ticketId);
  useEarlyKeys(ticketId);
  return (
    <div className="flex h-full">
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="grid min-h-24 content-center gap-1.5 border-b border-line px-3 py-3 md:px-6">
          <p className="flex min-h-8 items-center gap-2 text-1 text-ink-soft">
            <BackToList />
            {row !== undefined && speakable(row.reference)}
          </p>
          {row === undefined ? (
            <Skeleton label={t("words.loading")} lines={["w-3/5", "w-1/4"]} />
          ) : (
            <>
              <h1 dir="auto" className="text-left text-5 font-strong text-pretty [overflow-wrap:anywhere]">
                <SubjectWords subject={row.subject} />
              </h1>
              {/* As tall as its reason and its tags, then as its composer below: nothing moves when they come. */}
              <div className="min-h-6" />
              <div className="flex flex-wrap gap-1.5 pt-0.5">
                <TicketStamps ticket={row} />
              </div>
            </>
          )}
        </div>
        <div className="border-b border-line px-3 py-3 md:px-6">
          <Skeleton label={t("words.loading")} lines={["w-4/5", "w-2/5", "w-3/5"]} />
        </div>
        <div className="mt-auto grid max-w-180 gap-6 px-3 py-6 md:px-6">
          {row !== undefined && <p className="text-4 leading-read">{heldSigns(row.excerpt)}</p>}
          <Skeleton label={t("words.loading")} lines={["w-1/3", "w-full", "w-2/3"]} />
        </div>
        <ComposerPlace />
      </div>
      <SidePlace />
    </div>
  );
}

/** As tall as the composer at rest. */
export function ComposerPlace() {
  return (
    <div className="px-3 pb-3 md:px-6 md:pb-5">
      <div className="h-20.5 rounded-std border border-line-strong bg-paper" />
    </div>
  );
}

/** As wide as the customer's card. */
export function SidePlace() {
  return <div className="hidden w-74 shrink-0 border-l border-line bg-paper p-4 xl:block" />;
}
