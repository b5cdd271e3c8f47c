import { Link, Outlet, useLocation } from "@tanstack/react-router";
import ChevronDown from "lucide-react/icons/chevron-down";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { settingsGroups, settingsPlacesFor } from "../../parts/acts/settings-places.ts";
import { WhoAsked } from "../../parts/security/who-asked.tsx";
import { Icon } from "../../ui/icon.tsx";

export function SettingsScreen() {
  const { t } = useTranslation();
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <nav
        aria-label={t("settings.title")}
        className="shrink-0 border-line max-lg:border-b lg:w-51 lg:overflow-y-auto lg:border-r"
      >
        <Places />
      </nav>
      <div className="min-h-0 min-w-0 flex-1">
        <Outlet />
      </div>
      <WhoAsked />
    </div>
  );
}

/** In a column where there is room; on a phone behind the name of the one that is open. */
function Places() {
  const { t } = useTranslation();
  const places = settingsPlacesFor(useMe());
  const { pathname } = useLocation();
  const [isOpen, setIsOpen] = useState(false);
  const here = places.findLast(
    ({ to }) => pathname === to || (to !== "/settings" && pathname.startsWith(to)),
  );
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="flex min-h-11 w-full items-center gap-2 px-4 text-left -outline-offset-2 lg:hidden"
      >
        <span className="text-ink-soft">{t("settings.title")}</span>
        <span className="min-w-0 flex-1 truncate font-strong">
          {here !== undefined && t(`settings.place.${here.word}`)}
        </span>
        <Icon of={ChevronDown} />
      </button>
      <div
        className={`gap-4 px-2 pb-3 max-lg:max-h-[60dvh] max-lg:overflow-y-auto lg:grid lg:p-3 ${isOpen ? "grid" : "max-lg:hidden"}`}
      >
        {settingsGroups.map((group) => {
          const inside = places.filter((place) => place.group === group);
          if (inside.length === 0) return null;
          return (
            <div key={group}>
              <p className="px-3 pb-0.5 text-1 text-ink-soft">{t(`settings.group.${group}`)}</p>
              {inside.map((place) => (
                <Link
                  key={place.to}
                  to={place.to}
                  activeOptions={{ exact: place.to === "/settings" }}
                  onClick={() => setIsOpen(false)}
                  className="flex min-h-7.5 items-center rounded-std px-3 text-ink-soft hover:bg-sunk hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-strong aria-[current=page]:text-accent"
                >
                  {t(`settings.place.${place.word}`)}
                </Link>
              ))}
            </div>
          );
        })}
      </div>
    </>
  );
}
