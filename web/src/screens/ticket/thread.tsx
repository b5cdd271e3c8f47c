import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EarlierEntries } from "./earlier-entries.tsx";
import { EntryView } from "./entry-view.tsx";
import { useReadingPlace } from "./reading-place.ts";
import { SurveyResponse } from "./survey-response.tsx";

/** The thread, newest at the bottom, under the briefing that introduces it. */
export function Thread({ ticket, children }: { ticket: TicketWithThread; children: ReactNode }) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const watch = useReadingPlace(pane, ticket.thread);
  return (
    <section
      ref={pane}
      onScroll={watch}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t("thread.label")}
      className="flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain -outline-offset-2"
    >
      {children}
      <EarlierEntries ticket={ticket} />
      <ol className="mt-auto grid gap-7 px-3 py-6 md:px-6">
        {ticket.thread.map((entry) => (
          <li key={entry.id} id={`entry-${entry.id}`} tabIndex={-1} className="min-w-0">
            <EntryView entry={entry} language={ticket.language} />
          </li>
        ))}
      </ol>
      {ticket.survey !== null && <SurveyResponse response={ticket.survey} language={ticket.language} />}
    </section>
  );
}
