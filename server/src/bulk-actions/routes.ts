import { BulkAccount, BulkAction, BulkAsking } from "@guichet/contract/bulk-actions.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { askBulk, listBulkActions, showBulk } from "./asking.ts";
import { undoBulk } from "./undoing.ts";

export function bulkActionRoutes(routes: Routes): void {
  routes.post(
    "/bulk-actions",
    {
      says: "Do one thing to many tickets; it is done in pieces, and told ticket by ticket.",
      body: BulkAsking,
      answer: BulkAction,
      status: 202,
    },
    ({ work, body }) => work((unit) => askBulk(unit, body)),
  );
  routes.get(
    "/bulk-actions",
    { says: "One's last bulk actions, newest first.", answer: z.object({ items: z.array(BulkAction) }) },
    ({ work }) => work(async (unit) => ({ items: await listBulkActions(unit) })),
  );
  routes.get(
    "/bulk-actions/:bulkId",
    {
      says: "How far a bulk action is, what was refused, and why.",
      params: z.object({ bulkId: Id }),
      answer: BulkAccount,
    },
    ({ work, params: { bulkId } }) => work((unit) => showBulk(unit, bulkId)),
  );
  routes.put(
    "/bulk-actions/:bulkId/undoing",
    {
      says: "Take a bulk action back: what it changed is put back as it was, and what it had not come to is left.",
      params: z.object({ bulkId: Id }),
      answer: BulkAction,
      status: 202,
    },
    ({ work, params: { bulkId } }) => work((unit) => undoBulk(unit, bulkId)),
  );
}
