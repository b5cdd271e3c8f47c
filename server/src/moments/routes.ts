import { Moments, MomentsAsked } from "@guichet/contract/moments.ts";
import type { Routes } from "../platform/http/routes.ts";
import { tellMoments } from "./telling.ts";

export function momentRoutes(routes: Routes): void {
  routes.get(
    "/moments",
    {
      says: "Ready times to come, on the opening hours, and the one that typed words say.",
      query: MomentsAsked,
      answer: Moments,
    },
    ({ work, query }) => work((unit) => tellMoments(unit, query)),
  );
}
