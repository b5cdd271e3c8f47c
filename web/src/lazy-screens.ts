import { lazyRouteComponent } from "@tanstack/react-router";
import { part } from "./api/renewal.ts";
import { withLateWords } from "./locales/i18n.ts";

/** The screens that come with the first need of them; routes.tsx says where each stands. */
export const ApprovalsScreen = lazyRouteComponent(
  () => part(import("./screens/promises/approvals-screen.tsx")),
  "ApprovalsScreen",
);
export const BulkActionsScreen = lazyRouteComponent(
  () => part(import("./screens/desk/bulk-actions-screen.tsx")),
  "BulkActionsScreen",
);
export const CalendarScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/calendars/calendar-screen.tsx"))),
  "CalendarScreen",
);
export const CalendarsScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/calendars/calendars-screen.tsx"))),
  "CalendarsScreen",
);
export const ChecklistSettings = lazyRouteComponent(
  () => part(import("./screens/fields/checklist-settings.tsx")),
  "ChecklistSettings",
);
export const CompanySettings = lazyRouteComponent(
  () => part(withLateWords(import("./screens/settings/company-settings.tsx"))),
  "CompanySettings",
);
export const CounterScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/counter/counter-screen.tsx"))),
  "CounterScreen",
);
export const CounterSettings = lazyRouteComponent(
  () => part(import("./screens/settings/counter-settings.tsx")),
  "CounterSettings",
);
export const CustomerScreen = lazyRouteComponent(
  () => part(import("./screens/customer/customer-screen.tsx")),
  "CustomerScreen",
);
export const LikenessesScreen = lazyRouteComponent(
  () => part(import("./screens/customer/likenesses-screen.tsx")),
  "LikenessesScreen",
);
export const FlaggedScreen = lazyRouteComponent(
  () => part(import("./screens/customer/flagged-screen.tsx")),
  "FlaggedScreen",
);
export const OrganisationScreen = lazyRouteComponent(
  () => part(import("./screens/customer/organisation-screen.tsx")),
  "OrganisationScreen",
);
export const NoticeScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/security/notice-screen.tsx"))),
  "NoticeScreen",
);
export const NotificationsScreen = lazyRouteComponent(
  () => part(import("./screens/notifications/notifications-screen.tsx")),
  "NotificationsScreen",
);
export const DeparturesScreen = lazyRouteComponent(
  () => part(import("./screens/inboxes/departures-screen.tsx")),
  "DeparturesScreen",
);
export const FigureTicketsScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/figures/figure-tickets-screen.tsx"))),
  "FigureTicketsScreen",
);
export const FiguresScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/figures/figures-screen.tsx"))),
  "FiguresScreen",
);
export const HouseWordsSettings = lazyRouteComponent(
  () => part(withLateWords(import("./screens/fields/house-words-settings.tsx"))),
  "HouseWordsSettings",
);
export const InboxSettings = lazyRouteComponent(
  () => part(import("./screens/inboxes/inbox-settings.tsx")),
  "InboxSettings",
);
export const JoinScreen = lazyRouteComponent(
  () => part(import("./screens/welcome/join-screen.tsx")),
  "JoinScreen",
);
export const KeySettings = lazyRouteComponent(
  () => part(import("./screens/settings/key-settings.tsx")),
  "KeySettings",
);
export const WritingSettings = lazyRouteComponent(
  () => part(import("./screens/settings/writing-settings.tsx")),
  "WritingSettings",
);
export const MeSettings = lazyRouteComponent(
  () => part(import("./screens/settings/me-settings.tsx")),
  "MeSettings",
);
export const NotificationSettings = lazyRouteComponent(
  () => part(import("./screens/notifications/notification-settings.tsx")),
  "NotificationSettings",
);
export const PolicySettings = lazyRouteComponent(
  () => part(withLateWords(import("./screens/policies/policy-settings.tsx"))),
  "PolicySettings",
);
export const PromisesScreen = lazyRouteComponent(
  () => part(import("./screens/promises/promises-screen.tsx")),
  "PromisesScreen",
);
export const QuarantineScreen = lazyRouteComponent(
  () => part(import("./screens/inboxes/quarantine-screen.tsx")),
  "QuarantineScreen",
);
export const FieldSettings = lazyRouteComponent(
  () => part(import("./screens/fields/field-settings.tsx")),
  "FieldSettings",
);
export const ReasonSettings = lazyRouteComponent(
  () => part(import("./screens/reasons/reason-settings.tsx")),
  "ReasonSettings",
);
export const RightsSettings = lazyRouteComponent(
  () => part(withLateWords(import("./screens/rights/rights-settings.tsx"))),
  "RightsSettings",
);
export const RoutingSettings = lazyRouteComponent(
  () => part(import("./screens/teams/routing-settings.tsx")),
  "RoutingSettings",
);
export const SearchScreen = lazyRouteComponent(
  () => part(import("./screens/search/search-screen.tsx")),
  "SearchScreen",
);
export const SettingsScreen = lazyRouteComponent(
  () => part(import("./screens/settings/settings-screen.tsx")),
  "SettingsScreen",
);
export const SignInScreen = lazyRouteComponent(
  () => part(import("./screens/welcome/sign-in-screen.tsx")),
  "SignInScreen",
);
export const TagSettings = lazyRouteComponent(
  () => part(import("./screens/settings/tag-settings.tsx")),
  "TagSettings",
);
export const TeamSettings = lazyRouteComponent(
  () => part(import("./screens/settings/team-settings.tsx")),
  "TeamSettings",
);
export const TeamsSettings = lazyRouteComponent(
  () => part(import("./screens/teams/teams-settings.tsx")),
  "TeamsSettings",
);
export const TokenSettings = lazyRouteComponent(
  () => part(import("./screens/settings/token-settings.tsx")),
  "TokenSettings",
);
export const SecuritySettings = lazyRouteComponent(
  () => part(import("./screens/security/security-settings.tsx")),
  "SecuritySettings",
);
export const SignInSettings = lazyRouteComponent(
  () => part(import("./screens/security/sign-in-settings.tsx")),
  "SignInSettings",
);
export const ForgottenScreen = lazyRouteComponent(
  () => part(import("./screens/welcome/forgotten-screen.tsx")),
  "ForgottenScreen",
);
export const ResetScreen = lazyRouteComponent(
  () => part(import("./screens/welcome/reset-screen.tsx")),
  "ResetScreen",
);
export const AuditSettings = lazyRouteComponent(
  () => part(withLateWords(import("./screens/security/audit-settings.tsx"))),
  "AuditSettings",
);
export const AssistantScreen = lazyRouteComponent(
  () => part(withLateWords(import("./screens/assistant/assistant-screen.tsx"))),
  "AssistantScreen",
);
export const PeopleQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/people-question.tsx")),
  "PeopleQuestion",
);
export const AddressQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/settled-elsewhere.tsx")),
  "AddressQuestion",
);
export const TeamQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/settled-elsewhere.tsx")),
  "TeamQuestion",
);
export const ReasonsQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/reasons-question.tsx")),
  "ReasonsQuestion",
);
export const PerimeterQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/perimeter-question.tsx")),
  "PerimeterQuestion",
);
export const HoursQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/hours-question.tsx")),
  "HoursQuestion",
);
export const PromisesQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/promises-question.tsx")),
  "PromisesQuestion",
);
export const SignatureQuestion = lazyRouteComponent(
  () => part(import("./screens/assistant/signature-question.tsx")),
  "SignatureQuestion",
);
export const OpeningStep = lazyRouteComponent(
  () => part(import("./screens/assistant/opening-step.tsx")),
  "OpeningStep",
);
