import type { QueryClient } from "@tanstack/react-query";
import { createRoute, redirect } from "@tanstack/react-router";
import { isRefused } from "./api/client.ts";
import { sessionQuery } from "./api/session.ts";
import { NoticeScreen } from "./lazy-screens.ts";
import { keepToOnePerson } from "./one-person.ts";
import { root } from "./public-routes.tsx";
import { Frame } from "./screens/frame/frame.tsx";

/** Everything that needs someone signed in. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: Frame,
  beforeLoad: ({ context, location }) => requireMe(context.queries, location),
});

/** A sheet to print stands alone: nothing of the desk is around it. */
export const staffNotice = createRoute({
  getParentRoute: () => root,
  path: "/staff-notice",
  component: NoticeScreen,
  beforeLoad: ({ context, location }) => requireMe(context.queries, location),
});

async function requireMe(queries: QueryClient, asked: { pathname: string; href: string }): Promise<void> {
  try {
    const { agentId } = await queries.ensureQueryData(sessionQuery);
    await keepToOnePerson(queries, agentId);
  } catch (error) {
    if (!isRefused(error, "access.not_signed_in")) throw error;
    throw redirect({ to: "/sign-in", search: asked.pathname === "/" ? {} : { back: asked.href } });
  }
}
