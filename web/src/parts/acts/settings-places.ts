import type { Me } from "@guichet/contract/access.ts";
import { leadsSome } from "../../api/people/leading.ts";
import { isLeading } from "../../api/session.ts";

/** In the order in which they are read: oneself, how requests are treated, what waits for a look, the house, its doors. */
const places = [
  { to: "/settings", word: "me", group: "self", who: "all" },
  { to: "/settings/notifications", word: "told", group: "self", who: "all" },
  { to: "/settings/keys", word: "keys", group: "self", who: "all" },
  { to: "/settings/writing", word: "writing", group: "self", who: "all" },
  { to: "/settings/security", word: "security", group: "self", who: "all" },
  { to: "/staff-notice", word: "notice", group: "self", who: "all" },
  { to: "/settings/reasons", word: "reasons", group: "work", who: "leads" },
  { to: "/settings/policies", word: "policies", group: "work", who: "admins" },
  { to: "/settings/calendars", word: "calendars", group: "work", who: "admins" },
  { to: "/settings/routing", word: "routing", group: "work", who: "team_leads" },
  { to: "/settings/fields", word: "fields", group: "work", who: "admins" },
  { to: "/settings/checklists", word: "checklists", group: "work", who: "leads" },
  { to: "/settings/tags", word: "tags", group: "work", who: "leads" },
  { to: "/settings/words", word: "words", group: "work", who: "leads" },
  { to: "/duplicates", word: "duplicates", group: "review", who: "leads" },
  { to: "/flagged-messages", word: "flagged", group: "review", who: "team_leads" },
  { to: "/settings/company", word: "company", group: "house", who: "admins" },
  { to: "/settings/counter", word: "counter", group: "house", who: "admins" },
  { to: "/settings/inboxes", word: "inboxes", group: "house", who: "admins" },
  { to: "/settings/team", word: "team", group: "house", who: "admins" },
  { to: "/settings/teams", word: "teams", group: "house", who: "admins" },
  { to: "/settings/rights", word: "rights", group: "house", who: "team_leads" },
  { to: "/settings/sign-in", word: "sign_in", group: "doors", who: "admins" },
  { to: "/settings/tokens", word: "tokens", group: "doors", who: "admins" },
  { to: "/settings/audit", word: "audit", group: "doors", who: "admins" },
] as const;

export const settingsGroups = ["self", "work", "review", "house", "doors"] as const;

/** Where somebody may settle something: what belongs to administrators is not shown to others. */
export function settingsPlacesFor(me: Me) {
  const mayOpen = {
    all: true,
    leads: isLeading(me),
    team_leads: leadsSome(me),
    admins: me.roles.includes("admin"),
  };
  return places.filter((place) => mayOpen[place.who]);
}
