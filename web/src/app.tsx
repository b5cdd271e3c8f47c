import { MutationCache, QueryCache, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { Cut, isRefused } from "./api/client.ts";
import { Queries } from "./api/live/queries.ts";
import { sessionQuery } from "./api/session.ts";
import { makeRouter, type Router } from "./routes.tsx";
import { Toasts } from "./ui/toast.tsx";

const triesAfterCut = 4;

/** One cache and one router for the life of the page. */
export function App() {
  const [{ queries, router }] = useState(start);
  return (
    <QueryClientProvider client={queries}>
      <Toasts>
        <RouterProvider router={router} />
      </Toasts>
    </QueryClientProvider>
  );
}

function start(): { queries: QueryClient; router: Router } {
  const expire = (error: unknown) => {
    if (isRefused(error, "access.not_signed_in")) leaveForSignIn(queries, router);
  };
  const queries = new Queries({
    queryCache: new QueryCache({ onError: expire }),
    mutationCache: new MutationCache({ onError: expire }),
    defaultOptions: {
      // The server may be this very machine: a browser that believes itself offline still reaches it.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        // The live line says what changed; coming back to the tab must not move what is being read.
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (tries, error) => error instanceof Cut && tries < triesAfterCut,
      },
    },
  });
  const router = makeRouter(queries);
  return { queries, router };
}

/** The address is kept, so that signing in again comes back to the same ticket. */
function leaveForSignIn(queries: QueryClient, router: Router): void {
  const { pathname, href } = router.state.location;
  if (["/sign-in", "/join", "/forgotten", "/reset"].includes(pathname)) return;
  queries.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.navigate({ to: "/sign-in", search: { back: href, expired: true } });
}
