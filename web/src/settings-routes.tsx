import type { ConsentEnd } from "@guichet/contract/consents.ts";
import { createRoute } from "@tanstack/react-router";
import { readAuditChoice } from "./api/session.ts";
import { frame } from "./frame-route.tsx";
import {
  AuditSettings,
  CalendarScreen,
  CalendarsScreen,
  ChecklistSettings,
  CompanySettings,
  CounterSettings,
  FieldSettings,
  FlaggedScreen,
  HouseWordsSettings,
  InboxSettings,
  KeySettings,
  LikenessesScreen,
  MeSettings,
  NotificationSettings,
  PolicySettings,
  ReasonSettings,
  RightsSettings,
  RoutingSettings,
  SecuritySettings,
  SettingsScreen,
  SignInSettings,
  TagSettings,
  TeamSettings,
  TeamsSettings,
  TokenSettings,
  WritingSettings,
} from "./lazy-screens.ts";

/** Written here too: the contract's own list would bring its schemas into the first load. */
const consentEnds: readonly ConsentEnd[] = ["given", "cancelled", "late", "refused"];

const settings = createRoute({
  getParentRoute: () => frame,
  path: "/settings",
  component: SettingsScreen,
});
const me = createRoute({
  getParentRoute: () => settings,
  path: "/",
  component: MeSettings,
});
const told = createRoute({
  getParentRoute: () => settings,
  path: "/notifications",
  component: NotificationSettings,
});
const keys = createRoute({
  getParentRoute: () => settings,
  path: "/keys",
  component: KeySettings,
});
const writing = createRoute({
  getParentRoute: () => settings,
  path: "/writing",
  component: WritingSettings,
});
const company = createRoute({
  getParentRoute: () => settings,
  path: "/company",
  component: CompanySettings,
});
const calendars = createRoute({
  getParentRoute: () => settings,
  path: "/calendars",
  component: CalendarsScreen,
});
const calendar = createRoute({
  getParentRoute: () => settings,
  path: "/calendars/$calendarId",
  component: CalendarScreen,
});
const counter = createRoute({
  getParentRoute: () => settings,
  path: "/counter",
  component: CounterSettings,
});
const inboxes = createRoute({
  getParentRoute: () => settings,
  path: "/inboxes",
  validateSearch: (search: Record<string, unknown>): { consent?: ConsentEnd | undefined } => ({
    consent: consentEnds.find((each) => each === search.consent),
  }),
  component: InboxSettings,
});
const tags = createRoute({
  getParentRoute: () => settings,
  path: "/tags",
  component: TagSettings,
});
const team = createRoute({
  getParentRoute: () => settings,
  path: "/team",
  component: TeamSettings,
});
const rights = createRoute({
  getParentRoute: () => settings,
  path: "/rights",
  component: RightsSettings,
});
const teams = createRoute({
  getParentRoute: () => settings,
  path: "/teams",
  component: TeamsSettings,
});
const tokens = createRoute({
  getParentRoute: () => settings,
  path: "/tokens",
  component: TokenSettings,
});

const security = createRoute({
  getParentRoute: () => settings,
  path: "/security",
  component: SecuritySettings,
});
const audit = createRoute({
  getParentRoute: () => settings,
  path: "/audit",
  validateSearch: readAuditChoice,
  component: AuditSettings,
});
const signInRule = createRoute({
  getParentRoute: () => settings,
  path: "/sign-in",
  component: SignInSettings,
});

const policies = createRoute({
  getParentRoute: () => settings,
  path: "/policies",
  component: PolicySettings,
});

const routing = createRoute({
  getParentRoute: () => settings,
  path: "/routing",
  component: RoutingSettings,
});

const checklists = createRoute({
  getParentRoute: () => settings,
  path: "/checklists",
  component: ChecklistSettings,
});

const houseWords = createRoute({
  getParentRoute: () => settings,
  path: "/words",
  component: HouseWordsSettings,
});

const reasons = createRoute({
  getParentRoute: () => settings,
  path: "/reasons",
  component: ReasonSettings,
});

const fields = createRoute({
  getParentRoute: () => settings,
  path: "/fields",
  component: FieldSettings,
});

/** What waits for a look is read among the same places, at addresses that letters and links know. */
const review = createRoute({ getParentRoute: () => frame, id: "review", component: SettingsScreen });
const likenesses = createRoute({
  getParentRoute: () => review,
  path: "/duplicates",
  component: LikenessesScreen,
});
const flagged = createRoute({
  getParentRoute: () => review,
  path: "/flagged-messages",
  component: FlaggedScreen,
});
export const reviewRoutes = review.addChildren([likenesses, flagged]);

/** The places where something is settled, each behind the same list of places. */
export const settingsRoutes = settings.addChildren([
  me,
  told,
  keys,
  writing,
  company,
  calendars,
  calendar,
  policies,
  reasons,
  checklists,
  houseWords,
  fields,
  routing,
  counter,
  inboxes,
  tags,
  team,
  rights,
  teams,
  tokens,
  security,
  signInRule,
  audit,
]);
