import { Link, useMatch } from "@tanstack/react-router";
import Bookmark from "lucide-react/icons/bookmark";
import Users from "lucide-react/icons/users-round";
import { useTranslation } from "react-i18next";
import { useSavedViewCounts, useSavedViews } from "../../api/lists/views.ts";
import { useReading } from "../../parts/reading.ts";
import { numberWords } from "../../parts/words/numbers.ts";
import { Icon } from "../../ui/icon.tsx";
import { navLink } from "./nav-link.ts";

type SavedViewLinksProps = { isOpen: boolean; onGone: (() => void) | undefined };

/** Those one saved, and those that were shared with one; nothing at all until there is one. */
export function SavedViewLinks({ isOpen, onGone }: SavedViewLinksProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const views = useSavedViews().data?.items ?? [];
  const counts = useSavedViewCounts(views.length > 0 && isOpen).data;
  const shown = useMatch({ from: "/frame/desk", shouldThrow: false })?.search.saved;
  if (views.length === 0) return null;
  return (
    <nav aria-label={t("saved.title")} className="grid gap-0.5">
      {isOpen && <p className="px-2 pb-1 text-1 text-ink-soft">{t("saved.title")}</p>}
      {views.map(({ id, name, scope }) => {
        const count = counts?.[id] ?? null;
        return (
          <Link
            key={id}
            to="/"
            search={{ saved: id }}
            onClick={onGone}
            title={name}
            aria-current={shown === id ? "page" : "false"}
            className={navLink(isOpen)}
          >
            <Icon of={scope === "me" ? Bookmark : Users} />
            <span className={isOpen ? "min-w-0 flex-1 truncate" : "sr-only"}>{name}</span>
            {isOpen && count !== null && (
              <span className="text-1">
                {count > 1000 ? t("words.thousand_plus") : numberWords(count, language)}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
