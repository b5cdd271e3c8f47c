import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { settingsPlacesFor } from "../../parts/acts/settings-places.ts";

export function SettingsScreen() {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <nav
        aria-label={t("settings.title")}
        className="flex shrink-0 flex-wrap gap-1 border-b border-line p-2 lg:w-51 lg:flex-col lg:flex-nowrap lg:border-r lg:border-b-0 lg:p-3"
      >
        {settingsPlacesFor(me).map((place) => (
          <Link
            key={place.to}
            to={place.to}
            activeOptions={{ exact: place.to === "/settings" }}
            className="flex min-h-8 items-center rounded-std px-3 whitespace-nowrap text-ink-soft hover:bg-sunk hover:text-ink aria-[current=page]:bg-accent-wash aria-[current=page]:font-strong aria-[current=page]:text-accent"
          >
            {t(`settings.place.${place.word}`)}
          </Link>
        ))}
      </nav>
      <div className="min-h-0 min-w-0 flex-1">
        <Outlet />
      </div>
    </div>
  );
}
