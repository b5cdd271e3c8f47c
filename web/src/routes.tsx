import type { NextStep } from "@guichet/contract/signing-in.ts";
import type { DepartureState } from "@guichet/contract/thread.ts";
import type { View } from "@guichet/contract/tickets.ts";
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { isRefused } from "./api/client.ts";
import { departureStates } from "./api/departures.ts";
import { type LedgerAsked, ledgerParts } from "./api/promises.ts";
import { part } from "./api/renewal.ts";
import { sessionQuery } from "./api/session.ts";
import { readTicketAhead, views } from "./api/tickets.ts";
import {
  ApprovalsScreen,
  CalendarScreen,
  CalendarsScreen,
  CompanySettings,
  CounterSettings,
  CustomerScreen,
  DeparturesScreen,
  FiguresScreen,
  FigureTicketsScreen,
  ForgottenScreen,
  InboxSettings,
  JoinScreen,
  KeySettings,
  MeSettings,
  PolicySettings,
  PromisesScreen,
  QuarantineScreen,
  ReasonSettings,
  ResetScreen,
  SearchScreen,
  SecuritySettings,
  SettingsScreen,
  SignInScreen,
  SignInSettings,
  TeamSettings,
  TokenSettings,
} from "./lazy-screens.ts";
import { DeskScreen } from "./screens/desk/desk-screen.tsx";
import { QuietPane } from "./screens/desk/quiet-pane.tsx";
import { AbsentScreen, BrokenScreen } from "./screens/frame/absent-screen.tsx";
import { Frame } from "./screens/frame/frame.tsx";

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Each key is always written, undefined included: the router lets through whatever is left unsaid.
  validateSearch: (
    search: Record<string, unknown>,
  ): { back?: string | undefined; expired?: true | undefined; step?: NextStep["step"] | undefined } => ({
    // Only a path of ours may follow a sign-in, never an address that a link brought.
    back: isOwnPath(search.back) ? search.back : undefined,
    expired: search.expired === true ? true : undefined,
    step: search.step === "code" || search.step === "enrolment" ? search.step : undefined,
  }),
  component: SignInScreen,
});

const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: JoinScreen,
});

const forgotten = createRoute({ getParentRoute: () => root, path: "/forgotten", component: ForgottenScreen });
const reset = createRoute({ getParentRoute: () => root, path: "/reset", component: ResetScreen });

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
  validateSearch: (search: Record<string, unknown>): { view?: View | undefined } => ({
    view: views.find((each) => each === search.view),
  }),
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
      tokens,
      security,
      signInRule,
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

function isOwnPath(path: unknown): path is string {
  return (
    typeof path === "string" && path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\")
  );
}
