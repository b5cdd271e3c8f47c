import type { Entry } from "@guichet/contract/thread.ts";
import { useTranslation } from "react-i18next";
import { Moment } from "../moment.tsx";

/** The newest of what came meanwhile, in their own words, where one was about to press. */
export function NewsLines({ news }: { news: readonly Entry[] }) {
  const { t } = useTranslation();
  return (
    <ul className="grid gap-1">
      {news.slice(-3).map(({ id, kind, author, text, happenedAt }) => (
        <li key={id} className="flex min-w-0 items-baseline gap-1.5 text-2">
          <span className="shrink-0 font-strong">
            {kind === "note" ? t("composer.news_note", { name: author.name }) : author.name}
          </span>
          <span className="line-clamp-3 min-w-0 [overflow-wrap:anywhere]">{text}</span>
          <span className="ml-auto shrink-0 text-1 text-ink-soft">
            <Moment at={happenedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
