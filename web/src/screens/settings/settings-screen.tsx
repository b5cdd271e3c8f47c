import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isLeading, useMe } from "../../api/session.ts";

const places = [
  { to: "/settings", word: "me", who: "all" },
  { to: "/settings/keys", word: "keys", who: "all" },
  { to: "/settings/company", word: "company", who: "admins" },
  { to: "/settings/calendars", word: "calendars", who: "admins" },
  { to: "/settings/policies", word: "policies", who: "admins" },
  { to: "/settings/reasons", word: "reasons", who: "leads" },
  { to: "/settings/counter", word: "counter", who: "admins" },
  { to: "/settings/inboxes", word: "inboxes", who: "admins" },
  { to: "/settings/team", word: "team", who: "admins" },
  { to: "/settings/tokens", word: "tokens", who: "admins" },
] as const;

export function SettingsScreen() {
  const { t } = useTranslation();
  const me = useMe();
  const mayOpen = { all: true, leads: isLeading(me), admins: me.roles.includes("admin") };
  return (
    <div className="flex h-full flex-col lg:flex-row">
      <nav
        aria-label={t("settings.title")}
        className="flex shrink-0 flex-wrap gap-1 border-b border-line p-2 lg:w-51 lg:flex-col lg:flex-nowrap lg:border-r lg:border-b-0 lg:p-3"
      >
        {places
          .filter((place) => mayOpen[place.who])
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
