import type { Condition, Filter, Sort } from "@guichet/contract/filters.ts";
import type { View } from "@guichet/contract/tickets.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { useSearch } from "@tanstack/react-router";
import { useSavedViews } from "../../api/lists/views.ts";
import { type ListAsked, views } from "../../api/tickets.ts";

/** What the address bar says of the list: a view of ours or a saved one, and what was changed of it since. */
export type ListPlace = {
  view?: View | undefined;
  saved?: string | undefined;
  filter?: Filter | undefined;
  sort?: Sort | undefined;
};

const sorts: readonly Sort[] = ["newest", "oldest_wait", "next_due", "waking"];

/** An address is typed and shared by people: what makes no sense in it is left out, the server judges the rest. */
export function readPlace(search: Record<string, unknown>): ListPlace {
  return {
    view: views.find((each) => each === search.view),
    saved: typeof search.saved === "string" ? search.saved : undefined,
    filter: Array.isArray(search.filter) && search.filter.every(isCondition) ? search.filter : undefined,
    sort: sorts.find((each) => each === search.sort),
  };
}

const isCondition = (said: unknown): said is Condition =>
  typeof said === "object" && said !== null && "on" in said && typeof said.on === "string";

type Here = {
  place: ListPlace;
  asked: ListAsked;
  saved: SavedView | undefined;
  /** Its saved view is still being read, or is no more. */
  missing: "reading" | "gone" | null;
};

export function useListPlace(): Here {
  const place = useSearch({ from: "/frame/desk" });
  const kept = useSavedViews();
  const saved =
    place.saved === undefined ? undefined : kept.data?.items.find((each) => each.id === place.saved);
  const asked = {
    view: place.view ?? "mine",
    filter: place.filter ?? saved?.filter,
    sort: place.sort ?? saved?.sort,
  };
  let missing: Here["missing"] = null;
  if (place.saved !== undefined && saved === undefined) missing = kept.isSuccess ? "gone" : "reading";
  return { place, asked, saved, missing };
}
