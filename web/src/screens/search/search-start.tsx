import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { recentsOf } from "../../parts/acts/recents.ts";
import { speakable } from "../../parts/ticket/reference.ts";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { Empty } from "../../ui/notice.tsx";

/** Before the first letter: what can be written here, what was looked for last, what was seen last. */
export function SearchStart({ onSearch }: { onSearch: (words: string) => void }) {
  const { t } = useTranslation();
  const { tickets, searches } = recentsOf(useMe().agentId);
  const examples = t("search.examples", { returnObjects: true });
  return (
    <div className="grid gap-7">
      {tickets.length + searches.length === 0 && (
        <Empty title={t("search.start_title")}>{t("search.start")}</Empty>
      )}
      {searches.length > 0 && (
        <Part title={t("search.recent_searches")}>
          <Words of={searches} onSearch={onSearch} />
        </Part>
      )}
      {tickets.length > 0 && (
        <Part title={t("search.recent_tickets")}>
          <ul className="grid">
            {tickets.map((ticket) => (
              <li key={ticket.id} className="border-b border-line">
                <Link
                  to="/tickets/$ticketId"
                  params={{ ticketId: ticket.id }}
                  search={{ view: "all" }}
                  className="-mx-2 flex flex-wrap items-baseline gap-x-3 rounded-std px-2 py-2 hover:bg-sunk"
                >
                  <span className="min-w-0 flex-1 basis-60 truncate">
                    <SubjectWords subject={ticket.subject} />
                  </span>
                  <span className="text-1 text-ink-soft">
                    {ticket.customer} · {speakable(ticket.reference)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t("search.filters_title")}>
        <p className="text-2 text-ink-soft">{t("search.filters")}</p>
        <Words of={Object.values(examples)} onSearch={onSearch} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="text-2 font-strong text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

function Words({ of: all, onSearch }: { of: readonly string[]; onSearch: (words: string) => void }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {all.map((words) => (
        <li key={words} className="min-w-0">
          <button
            type="button"
            onClick={() => onSearch(words)}
            className="min-h-7 max-w-full truncate rounded-std border border-ink-soft bg-raised px-2.5 text-2 hover:bg-sunk"
          >
            {words}
          </button>
        </li>
      ))}
    </ul>
  );
}
