import type { ProviderTrouble } from "@guichet/contract/identity.ts";
import type { NextStep } from "@guichet/contract/signing-in.ts";
import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet } from "@tanstack/react-router";
import { ForgottenScreen, JoinScreen, ResetScreen, SignInScreen } from "./lazy-screens.ts";

/** What opens before anybody is signed in. */
export const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet });

export const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Each key is always written, undefined included: the router lets through whatever is left unsaid.
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    back?: string | undefined;
    expired?: true | undefined;
    step?: NextStep["step"] | undefined;
    trouble?: ProviderTrouble | undefined;
    proving?: string | undefined;
  } => ({
    // Only a path of ours may follow a sign-in, never an address that a link brought.
    back: isOwnPath(search.back) ? search.back : undefined,
    expired: search.expired === true ? true : undefined,
    step: steps.find((each) => each === search.step),
    trouble: troubles.find((each) => each === search.trouble),
    proving: typeof search.proving === "string" ? search.proving : undefined,
  }),
  component: SignInScreen,
});

export const join = createRoute({
  getParentRoute: () => root,
  path: "/join",
  component: JoinScreen,
});

export const forgotten = createRoute({
  getParentRoute: () => root,
  path: "/forgotten",
  component: ForgottenScreen,
});
export const reset = createRoute({ getParentRoute: () => root, path: "/reset", component: ResetScreen });

const steps: readonly NextStep["step"][] = ["code", "enrolment", "passkey"];

/** Written here too: the contract's own list would bring its schemas into the first load. */
const troubles: readonly ProviderTrouble[] = [
  "away",
  "late",
  "cancelled",
  "unverified",
  "foreign_domain",
  "not_invited",
  "misset",
];

function isOwnPath(path: unknown): path is string {
  return (
    typeof path === "string" && path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\")
  );
}
