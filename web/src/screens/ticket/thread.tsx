import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { EntryView } from "./entry-view.tsx";

const nearEnd = 80;

/** The thread, newest at the bottom. It opens on the first words of the newest entry, and follows only who is at the end. */
export function Thread({ ticket, children }: { ticket: TicketWithThread; children: ReactNode }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const wasAtEnd = useRef(true);
  const count = ticket.thread.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it moves when the thread grows, and only then.
  useLayoutEffect(() => {
    const pane = scroller.current;
    const newest = pane?.querySelector("ol > li:last-child");
    if (pane === null || !wasAtEnd.current || !(newest instanceof HTMLElement)) return;
    pane.scrollTop = newest.offsetTop - pane.offsetTop - 24;
  }, [count]);
  const watch = () => {
    const pane = scroller.current;
    if (pane !== null) wasAtEnd.current = pane.scrollHeight - pane.scrollTop - pane.clientHeight < nearEnd;
  };
  const missing = (ticket.thread[0]?.position ?? 1) - 1;
  return (
    <section
      ref={scroller}
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
      <ol className="mt-auto grid gap-7 px-4 py-6 md:px-6">
        {ticket.thread.map((entry) => (
          <li key={entry.id} className="min-w-0">
            <EntryView entry={entry} language={ticket.language} />
          </li>
        ))}
      </ol>
    </section>
  );
}
