import type { Approval } from "@guichet/contract/reasons.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useApprovals } from "../../api/reasons.ts";
import { DecidedApproval } from "../../parts/approvals/decided-approval.tsx";
import { EarlierEntries } from "./earlier-entries.tsx";
import { EntryView } from "./entry-view.tsx";
import { useReadingPlace } from "./reading-place.ts";
import { SurveyResponse } from "./survey-response.tsx";

type ThreadProps = {
  ticket: TicketWithThread;
  /** Of what it is about: beside a list it stays, on a phone it slides away with the words. */
  head: ReactNode;
  children: ReactNode;
  /** What follows the last word. */
  foot: ReactNode;
};

/** The thread, newest at the bottom, under the briefing that introduces it. */
export function Thread({ ticket, head, children, foot }: ThreadProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const approvals = useApprovals(ticket.id).data?.items;
  const watch = useReadingPlace(pane, ticket.thread);
  return (
    <div onScroll={watch} className="flex min-h-0 flex-1 flex-col overscroll-contain max-md:overflow-y-auto">
      {head}
      <section
        ref={pane}
        onScroll={watch}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={t("thread.label")}
        className="flex flex-col -outline-offset-2 max-md:flex-[1_0_auto] md:min-h-0 md:flex-1 md:overflow-y-auto md:overscroll-contain"
      >
        {children}
        <EarlierEntries ticket={ticket} />
        <ol className="mt-auto grid gap-7 px-3 py-6 md:px-6">
          {withApprovals(ticket.thread, approvals).map((each) =>
            "decision" in each ? (
              <li key={each.id} className="min-w-0">
                <DecidedApproval approval={each} />
              </li>
            ) : (
              <li key={each.id} id={`entry-${each.id}`} tabIndex={-1} className="min-w-0">
                <EntryView
                  entry={each}
                  language={each.kind === "received" ? (ticket.spoken ?? ticket.language) : ticket.language}
                  subject={ticket.subject}
                />
              </li>
            ),
          )}
        </ol>
        {foot}
        {ticket.survey !== null && <SurveyResponse response={ticket.survey} language={ticket.language} />}
      </section>
    </div>
  );
}

/** What was decided stands among the words at its hour; what came before the oldest word held waits above with it. */
function withApprovals(
  thread: readonly Entry[],
  approvals: readonly Approval[] = [],
): readonly (Entry | Approval)[] {
  const first = Date.parse(thread[0]?.happenedAt ?? "");
  const decided = approvals.filter((each) => decidedAt(each) >= first);
  const last = thread.length - 1;
  return thread.flatMap((entry, place) => {
    const from = Date.parse(entry.happenedAt);
    const next = place === last ? Number.POSITIVE_INFINITY : Date.parse(thread[place + 1]?.happenedAt ?? "");
    return [entry, ...decided.filter((each) => decidedAt(each) >= from && decidedAt(each) < next)];
  });
}

const decidedAt = (approval: Approval): number => Date.parse(approval.decidedAt ?? "");
