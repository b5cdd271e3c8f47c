import type { DepartureState } from "@guichet/contract/thread.ts";
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { FiguresAsked } from "./api/figures.ts";
import { departureStates } from "./api/post/departures.ts";
import { type LedgerAsked, ledgerParts } from "./api/promises.ts";
import { part } from "./api/renewal.ts";
import { readTicketAhead } from "./api/tickets.ts";
import { assistantRoutes } from "./assistant-routes.tsx";
import { frame, staffNotice } from "./frame-route.tsx";
import {
  ApprovalsScreen,
  BulkActionsScreen,
  CounterScreen,
  CustomerScreen,
  DeparturesScreen,
  FiguresScreen,
  FigureTicketsScreen,
  NotificationsScreen,
  OrganisationScreen,
  PromisesScreen,
  QuarantineScreen,
  SearchScreen,
} from "./lazy-screens.ts";
import { readPlace } from "./parts/lists/list-place.ts";
import { forgotten, join, reset, root, signIn } from "./public-routes.tsx";
import { DeskScreen } from "./screens/desk/desk-screen.tsx";
import { QuietPane } from "./screens/desk/quiet-pane.tsx";
import { AbsentScreen, BrokenScreen } from "./screens/frame/absent-screen.tsx";
import { reviewRoutes, settingsRoutes } from "./settings-routes.tsx";

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

/** A telephone exchange opens it with the number that calls: `/counter?find=+33612345678`. */
const counter = createRoute({
  getParentRoute: () => frame,
  path: "/counter",
  validateSearch: (asked: Record<string, unknown>): { find?: string | undefined } => ({
    // A telephone comes out of the address as a number, and its plus as a space.
    find: asked.find === undefined || asked.find === "" ? undefined : String(asked.find).trim(),
  }),
  component: CounterScreen,
});

const organisation = createRoute({
  getParentRoute: () => frame,
  path: "/organisations/$organisationId",
  component: OrganisationScreen,
});

const customer = createRoute({
  getParentRoute: () => frame,
  path: "/customers/$customerId",
  component: CustomerScreen,
});

const worded = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const figuresAsked = ({ from, to, teamId, reasonId }: Record<string, unknown>): FiguresAsked => ({
  from: worded(from),
  to: worded(to),
  teamId: worded(teamId),
  reasonId: worded(reasonId),
});
const figures = createRoute({
  getParentRoute: () => frame,
  path: "/figures",
  validateSearch: figuresAsked,
  component: FiguresScreen,
});
const figureTickets = createRoute({
  getParentRoute: () => frame,
  path: "/figures/$name",
  validateSearch: figuresAsked,
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

const bulkActions = createRoute({
  getParentRoute: () => frame,
  path: "/bulk-actions",
  validateSearch: (asked: Record<string, unknown>): { open?: string | undefined } => ({
    open: typeof asked.open === "string" ? asked.open : undefined,
  }),
  component: BulkActionsScreen,
});
const approvals = createRoute({
  getParentRoute: () => frame,
  path: "/approvals",
  component: ApprovalsScreen,
});

const lost = createRoute({ getParentRoute: () => frame, path: "$", component: AbsentScreen });

const tree = root.addChildren([
  signIn,
  join,
  forgotten,
  reset,
  staffNotice,
  frame.addChildren([
    desk.addChildren([quiet, ticket]),
    search,
    counter,
    organisation,
    customer,
    figures,
    figureTickets,
    quarantine,
    departures,
    promises,
    notifications,
    bulkActions,
    approvals,
    assistantRoutes,
    settingsRoutes,
    reviewRoutes,
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
