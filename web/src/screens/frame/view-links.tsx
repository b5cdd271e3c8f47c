import type { View } from "@guichet/contract/tickets.ts";
import { Link, useMatch } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useViewCounts } from "../../api/tickets.ts";
import { useReading } from "../../parts/reading.ts";
import { numberWords } from "../../parts/words/numbers.ts";
import { Icon } from "../../ui/icon.tsx";
import { navLink } from "./nav-link.ts";
import { viewPlaces } from "./places.ts";

type ViewLinksProps = { isOpen: boolean; onGone: (() => void) | undefined };

export function ViewLinks({ isOpen, onGone }: ViewLinksProps) {
  const { t } = useTranslation();
  const counts = useViewCounts().data;
  const desk = useMatch({ from: "/frame/desk", shouldThrow: false });
  const isSaved = desk?.search.saved !== undefined;
  const shown = desk === undefined || isSaved ? undefined : (desk.search.view ?? "mine");
  return (
    <nav aria-label={t("desk.views_label")} className="grid gap-0.5">
      {viewPlaces
        .filter(({ view }) => view !== "spam" || shown === view || (counts?.spam ?? 0) > 0)
        .map(({ view, icon }) => (
          <ViewLink
            key={view}
            view={view}
            icon={icon}
            isShown={shown === view}
            isOpen={isOpen}
            onGone={onGone}
            count={counts?.[view]}
          />
        ))}
    </nav>
  );
}

type ViewLinkProps = ViewLinksProps & {
  view: View;
  icon: ComponentProps<typeof Icon>["of"];
  isShown: boolean;
  count: number | undefined;
};

function ViewLink({ view, icon, isShown, isOpen, onGone, count }: ViewLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/"
      search={{ view }}
      onClick={onGone}
      title={t(`desk.view.${view}`)}
      // The router knows the address; only we know that a ticket opened in a view is still that view.
      aria-current={isShown ? "page" : "false"}
      className={navLink(isOpen)}
    >
      <Icon of={icon} />
      <span className={isOpen ? "min-w-0 flex-1 truncate" : "sr-only"}>{t(`desk.view.${view}`)}</span>
      {isOpen && count !== undefined && <Count view={view} count={count} />}
    </Link>
  );
}

const countable = 1000;

function Count({ view, count }: { view: View; count: number }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const isRed = view === "unanswered" && count > 0;
  return (
    <span className={`text-1 ${isRed ? "font-strong text-broken" : ""}`}>
      {count > countable ? t("words.thousand_plus") : numberWords(count, language)}
    </span>
  );
}
