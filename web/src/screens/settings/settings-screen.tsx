import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";

const places = [
  { to: "/settings", word: "me", isForAdmins: false },
  { to: "/settings/company", word: "company", isForAdmins: true },
  { to: "/settings/calendars", word: "calendars", isForAdmins: true },
  { to: "/settings/policies", word: "policies", isForAdmins: true },
  { to: "/settings/counter", word: "counter", isForAdmins: true },
  { to: "/settings/inboxes", word: "inboxes", isForAdmins: true },
  { to: "/settings/team", word: "team", isForAdmins: true },
  { to: "/settings/tokens", word: "tokens", isForAdmins: true },
] as const;

export function SettingsScreen() {
  const { t } = useTranslation();
  const isAdmin = useMe().roles.includes("admin");
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <nav
        aria-label={t("settings.title")}
        className="flex shrink-0 flex-wrap gap-1 border-b border-line p-2 lg:w-51 lg:flex-col lg:flex-nowrap lg:border-r lg:border-b-0 lg:p-3"
      >
        {places
          .filter((place) => isAdmin || !place.isForAdmins)
          .map((place) => (
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
