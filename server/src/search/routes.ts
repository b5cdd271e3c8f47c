import { Found, SearchAsked } from "@guichet/contract/search.ts";
import type { Routes } from "../platform/http/routes.ts";
import { search } from "./searching.ts";

export function searchRoutes(routes: Routes): void {
  routes.get(
    "/search",
    {
      says: "Tickets and customers by words, reference, name or address; relevance first, then recency.",
      query: SearchAsked,
      answer: Found,
    },
    ({ work, query }) => work((unit) => search(unit, query.q)),
  );
}
