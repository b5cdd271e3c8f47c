import type { Me } from "@guichet/contract/access.ts";
import { isLeading } from "../../api/session.ts";

const places = [
  { to: "/settings", word: "me", who: "all" },
  { to: "/settings/notifications", word: "told", who: "all" },
  { to: "/settings/keys", word: "keys", who: "all" },
  { to: "/settings/writing", word: "writing", who: "all" },
  { to: "/settings/security", word: "security", who: "all" },
  { to: "/staff-notice", word: "notice", who: "all" },
  { to: "/settings/company", word: "company", who: "admins" },
  { to: "/settings/calendars", word: "calendars", who: "admins" },
  { to: "/settings/policies", word: "policies", who: "admins" },
  { to: "/settings/reasons", word: "reasons", who: "leads" },
  { to: "/settings/fields", word: "fields", who: "admins" },
  { to: "/duplicates", word: "duplicates", who: "leads" },
  { to: "/flagged-messages", word: "flagged", who: "leads" },
  { to: "/settings/tags", word: "tags", who: "leads" },
  { to: "/settings/routing", word: "routing", who: "leads" },
  { to: "/settings/counter", word: "counter", who: "admins" },
  { to: "/settings/inboxes", word: "inboxes", who: "admins" },
  { to: "/settings/team", word: "team", who: "admins" },
  { to: "/settings/teams", word: "teams", who: "admins" },
  { to: "/settings/sign-in", word: "sign_in", who: "admins" },
  { to: "/settings/tokens", word: "tokens", who: "admins" },
  { to: "/settings/audit", word: "audit", who: "admins" },
] as const;

/** Where somebody may settle something: what belongs to administrators is not shown to others. */
export function settingsPlacesFor(me: Me) {
  const mayOpen = { all: true, leads: isLeading(me), admins: me.roles.includes("admin") };
  return places.filter((place) => mayOpen[place.who]);
}
