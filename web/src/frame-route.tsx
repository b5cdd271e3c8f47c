import { createRoute, redirect } from "@tanstack/react-router";
import { isRefused } from "./api/client.ts";
import { sessionQuery } from "./api/session.ts";
import { root } from "./public-routes.tsx";
import { Frame } from "./screens/frame/frame.tsx";

/** Everything that needs someone signed in. */
export const frame = createRoute({
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
