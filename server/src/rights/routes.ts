import { Id } from "@guichet/contract/ids.ts";
import { Keeping, Rights, RightsChanges, RightsEffect } from "@guichet/contract/rights.ts";
import { z } from "zod";
import type { Recognition } from "../access/recognising.ts";
import type { Proof } from "../access/sessions/confirming.ts";
import { keepInbox, openInboxToAll } from "../inboxes/keeping.ts";
import type { Routes } from "../platform/http/routes.ts";
import { showRights } from "./showing.ts";
import { weighChanges } from "./weighing.ts";

const InboxParams = z.object({ inboxId: Id });

type Given = { recognition: Recognition; proof: Proof };

export function rightsRoutes(routes: Routes, { recognition, proof }: Given): void {
  routes.get(
    "/rights",
    { says: "Who may see and do what: people, teams, inboxes; for leads.", answer: Rights },
    ({ work }) => work(showRights),
  );
  routes.post(
    "/rights/previews",
    {
      says: "Whom changes of rights would touch, and how; nothing is changed.",
      body: RightsChanges,
      answer: RightsEffect,
    },
    ({ work, body }) => work((unit) => weighChanges(unit, body.changes)),
  );
  routes.put(
    "/inboxes/:inboxId/keeping",
    {
      says: "Keep an inbox to some: nobody else sees what came by it, whatever their role.",
      params: InboxParams,
      body: Keeping,
      status: 204,
    },
    async ({ work, params, body, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await keepInbox(unit, params.inboxId, body.grants);
      });
      recognition.forget();
    },
  );
  routes.delete(
    "/inboxes/:inboxId/keeping",
    { says: "It is seen again as the house says of all.", params: InboxParams, status: 204 },
    async ({ work, params, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await openInboxToAll(unit, params.inboxId);
      });
      recognition.forget();
    },
  );
}
