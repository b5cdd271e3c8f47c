import { createRoute, redirect } from "@tanstack/react-router";
import { frame } from "./frame-route.tsx";
import {
  AddressQuestion,
  AssistantScreen,
  CalendarsScreen,
  HoursQuestion,
  InboxSettings,
  OpeningStep,
  PeopleQuestion,
  PerimeterQuestion,
  PolicySettings,
  PromisesQuestion,
  ReasonsQuestion,
  SignatureQuestion,
  TeamQuestion,
  TeamSettings,
} from "./lazy-screens.ts";

/** The first day. A question whose answer is a place of the settings shows that place, whole: there is one of each. */
const assistant = createRoute({
  getParentRoute: () => frame,
  path: "/assistant",
  component: AssistantScreen,
});
const first = createRoute({
  getParentRoute: () => assistant,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/assistant/people" });
  },
});
const people = createRoute({ getParentRoute: () => assistant, path: "/people", component: PeopleQuestion });
const address = createRoute({
  getParentRoute: () => assistant,
  path: "/address",
  component: () => <AddressQuestion settings={<InboxSettings />} />,
});
const reasons = createRoute({
  getParentRoute: () => assistant,
  path: "/reasons",
  component: ReasonsQuestion,
});
const perimeter = createRoute({
  getParentRoute: () => assistant,
  path: "/perimeter",
  component: PerimeterQuestion,
});
const hours = createRoute({
  getParentRoute: () => assistant,
  path: "/hours",
  component: () => <HoursQuestion settings={<CalendarsScreen />} />,
});
const promises = createRoute({
  getParentRoute: () => assistant,
  path: "/promises",
  component: () => <PromisesQuestion settings={<PolicySettings />} />,
});
const team = createRoute({
  getParentRoute: () => assistant,
  path: "/team",
  component: () => <TeamQuestion settings={<TeamSettings />} />,
});
const signature = createRoute({
  getParentRoute: () => assistant,
  path: "/signature",
  component: SignatureQuestion,
});
const opening = createRoute({ getParentRoute: () => assistant, path: "/opening", component: OpeningStep });

export const assistantRoutes = assistant.addChildren([
  first,
  people,
  address,
  reasons,
  perimeter,
  hours,
  promises,
  team,
  signature,
  opening,
]);
