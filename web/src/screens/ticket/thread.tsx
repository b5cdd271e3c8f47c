import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EntryView } from "./entry-view.tsx";

const nearEnd = 80;

/** The thread, newest at the bottom, under the briefing that introduces it. */
export function Thread({ ticket, children }: { ticket: TicketWithThread; children: ReactNode }) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  const watch = useReadingPlace(pane, ticket.thread.length);
  const missing = (ticket.thread[0]?.position ?? 1) - 1;
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
      {missing > 0 && (
        <p className="px-6 pt-4 text-2 text-ink-soft">{t("thread.earlier", { count: missing })}</p>
      )}
      <ol className="mt-auto grid gap-7 px-3 py-6 md:px-6">
        {ticket.thread.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <EntryView entry={entry} language={ticket.language} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** It opens on the first words of the newest entry, and afterwards follows only who is at the end. */
function useReadingPlace(pane: RefObject<HTMLElement | null>, count: number): () => void {
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when the thread grows, and only then.
  useLayoutEffect(() => {
    if (isAtEnd.current) showNewest(pane.current);
  }, [count]);
  useEffect(() => {
    const shown = pane.current;
    if (shown === null) return;
    // The composer opening or a colleague arriving takes height away: the last words stay in sight.
    const watcher = new ResizeObserver(() => isAtEnd.current && shown.scrollTo({ top: shown.scrollHeight }));
    watcher.observe(shown);
    return () => watcher.disconnect();
  }, [pane]);
  return () => {
    const shown = pane.current;
    if (shown !== null) isAtEnd.current = shown.scrollHeight - shown.scrollTop - shown.clientHeight < nearEnd;
  };
}

function showNewest(pane: HTMLElement | null): void {
  const newest = pane?.querySelector("ol > li:last-child");
  if (pane === null || !(newest instanceof HTMLElement)) return;
  const briefing = pane.firstElementChild;
  const isSticky = briefing instanceof HTMLElement && getComputedStyle(briefing).position === "sticky";
  const covered = isSticky ? briefing.offsetHeight : 0;
  pane.scrollTop = newest.offsetTop - pane.offsetTop - covered - 16;
}
