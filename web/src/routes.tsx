import type { DepartureState } from "@guichet/contract/thread.ts";
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { isRefused } from "./api/client.ts";
import { departureStates } from "./api/post/departures.ts";
import { type LedgerAsked, ledgerParts } from "./api/promises.ts";
import { part } from "./api/renewal.ts";
import { readAuditChoice, sessionQuery } from "./api/session.ts";
import { readTicketAhead } from "./api/tickets.ts";
import {
  ApprovalsScreen,
  AuditSettings,
  CalendarScreen,
  CalendarsScreen,
  CompanySettings,
  CounterSettings,
  CustomerScreen,
  DeparturesScreen,
  FiguresScreen,
  FigureTicketsScreen,
  InboxSettings,
  KeySettings,
  MeSettings,
  NotificationsScreen,
  PolicySettings,
  PromisesScreen,
  QuarantineScreen,
  ReasonSettings,
  SearchScreen,
  SecuritySettings,
  SettingsScreen,
  SignInSettings,
  TeamSettings,
  TeamsSettings,
  TokenSettings,
} from "./lazy-screens.ts";
import { readPlace } from "./parts/lists/list-place.ts";
import { forgotten, join, reset, root, signIn } from "./public-routes.tsx";
import { DeskScreen } from "./screens/desk/desk-screen.tsx";
import { QuietPane } from "./screens/desk/quiet-pane.tsx";
import { AbsentScreen, BrokenScreen } from "./screens/frame/absent-screen.tsx";
import { Frame } from "./screens/frame/frame.tsx";

/** Everything that needs someone signed in. */
const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!isRefused(error, "access.not_signed_in")) throw error;
      throw redirect({ to: "/sign-in", search: location.pathname === "/" ? {} : { back: location.href } });
    }
  },
});

/** The list stays while tickets open beside it: the view lives in the address bar. */
const desk = createRoute({
  getParentRoute: () => frame,
  id: "desk",
  component: DeskScreen,
  validateSearch: readPlace,
});
const quiet = createRoute({ getParentRoute: () => desk, path: "/", component: QuietPane });
const ticketScreen = () => part(import("./screens/ticket/ticket-screen.tsx"));
const ticket = createRoute({
  getParentRoute: () => desk,
  path: "/tickets/$ticketId",
  loader: ({ context, params }) => readTicketAhead(context.queries, params.ticketId),
  component: lazyRouteComponent(ticketScreen, "TicketScreen"),
});

const search = createRoute({
  getParentRoute: () => frame,
  path: "/search",
  validateSearch: (asked: Record<string, unknown>): { q?: string | undefined } => ({
    // A search for a number comes out of the address as a number.
    q: asked.q === undefined || asked.q === "" ? undefined : String(asked.q),
  }),
  component: SearchScreen,
});

const customer = createRoute({
  getParentRoute: () => frame,
  path: "/customers/$customerId",
  component: CustomerScreen,
});

const period = (asked: Record<string, unknown>): { from?: string | undefined; to?: string | undefined } => ({
  from: typeof asked.from === "string" ? asked.from : undefined,
  to: typeof asked.to === "string" ? asked.to : undefined,
});
const figures = createRoute({
  getParentRoute: () => frame,
  path: "/figures",
  validateSearch: period,
  component: FiguresScreen,
});
const figureTickets = createRoute({
  getParentRoute: () => frame,
  path: "/figures/$name",
  validateSearch: period,
  component: FigureTicketsScreen,
});

const quarantine = createRoute({
  getParentRoute: () => frame,
  path: "/arrivals",
  component: QuarantineScreen,
});
const departures = createRoute({
  getParentRoute: () => frame,
  path: "/departures",
  validateSearch: (asked: Record<string, unknown>): { state?: DepartureState | undefined } => ({
    state: departureStates.find((each) => each === asked.state),
  }),
  component: DeparturesScreen,
});

const promises = createRoute({
  getParentRoute: () => frame,
  path: "/promises",
  validateSearch: (
    asked: Record<string, unknown>,
  ): { part?: LedgerAsked["part"] | undefined; owner?: LedgerAsked["owner"] | undefined } => ({
    part: ledgerParts.find((each) => each === asked.part),
    owner: asked.owner === "me" || asked.owner === "all" ? asked.owner : undefined,
  }),
  component: PromisesScreen,
});

const notifications = createRoute({
  getParentRoute: () => frame,
  path: "/notifications",
  component: NotificationsScreen,
});

const approvals = createRoute({
  getParentRoute: () => frame,
  path: "/approvals",
  component: ApprovalsScreen,
});

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
const keys = createRoute({
  getParentRoute: () => settings,
  path: "/keys",
  component: KeySettings,
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
  component: InboxSettings,
});
const team = createRoute({
  getParentRoute: () => settings,
  path: "/team",
  component: TeamSettings,
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

const lost = createRoute({ getParentRoute: () => frame, path: "$", component: AbsentScreen });

const policies = createRoute({
  getParentRoute: () => settings,
  path: "/policies",
  component: PolicySettings,
});

const reasons = createRoute({
  getParentRoute: () => settings,
  path: "/reasons",
  component: ReasonSettings,
});

const tree = root.addChildren([
  signIn,
  join,
  forgotten,
  reset,
  frame.addChildren([
    desk.addChildren([quiet, ticket]),
    search,
    customer,
    figures,
    figureTickets,
    quarantine,
    departures,
    promises,
    notifications,
    approvals,
    settings.addChildren([
      me,
      keys,
      company,
      calendars,
      calendar,
      policies,
      reasons,
      counter,
      inboxes,
      team,
      teams,
      tokens,
      security,
      signInRule,
      audit,
    ]),
    lost,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { queries },
    defaultNotFoundComponent: AbsentScreen,
    defaultErrorComponent: BrokenScreen,
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
  });
  // The next screen is nearly always a ticket: its code is there before the first press.
  const fetchAhead = () => void ticketScreen().catch(() => undefined);
  if ("requestIdleCallback" in window) requestIdleCallback(fetchAhead);
  else setTimeout(fetchAhead, 500);
  return router;
}

export type Router = ReturnType<typeof makeRouter>;

declare module "@tanstack/react-router" {
  interface Register {
    router: Router;
  }
}
