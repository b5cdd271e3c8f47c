import { Id } from "@guichet/contract/ids.ts";
import { SavedView, SavedViewCounts, ViewOrder, ViewWriting } from "@guichet/contract/views.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import {
  changeView,
  countSavedViews,
  listSavedViews,
  orderViews,
  removeView,
  requireView,
  saveView,
} from "./saving.ts";

const params = z.object({ viewId: Id });

export function viewRoutes(routes: Routes): void {
  routes.get(
    "/saved-views",
    {
      says: "Saved views: one's own, those of one's teams and everyone's, in one's own order.",
      answer: z.object({ items: z.array(SavedView) }),
    },
    ({ work }) => work(async (unit) => ({ items: await listSavedViews(unit) })),
  );
  routes.get(
    "/saved-views/counts",
    { says: "How many tickets each saved view holds, up to 1,001.", answer: SavedViewCounts },
    ({ work }) => work(countSavedViews),
  );
  routes.get(
    "/saved-views/:viewId",
    { says: "One saved view.", params, answer: SavedView },
    ({ work, params: { viewId } }) => work((unit) => requireView(unit, viewId)),
  );
  routes.post(
    "/saved-views",
    { says: "Save a view.", body: ViewWriting, answer: SavedView, status: 201 },
    ({ work, body }) => work((unit) => saveView(unit, body)),
  );
  routes.put(
    "/saved-views/:viewId",
    { says: "Rename, change or share a view.", params, body: ViewWriting, answer: SavedView },
    ({ work, params: { viewId }, body }) => work((unit) => changeView(unit, viewId, body)),
  );
  routes.put(
    "/saved-views/:viewId/removal",
    { says: "Delete a view; its tickets are not touched.", params, status: 204 },
    ({ work, params: { viewId } }) => work((unit) => removeView(unit, viewId, true)),
  );
  routes.delete(
    "/saved-views/:viewId/removal",
    { says: "Bring a deleted view back.", params, status: 204 },
    ({ work, params: { viewId } }) => work((unit) => removeView(unit, viewId, false)),
  );
  routes.put(
    "/saved-view-order",
    { says: "Put one's views in order, for oneself.", body: ViewOrder, status: 204 },
    ({ work, body }) => work((unit) => orderViews(unit, body.viewIds)),
  );
}
