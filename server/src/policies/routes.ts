import { Id } from "@guichet/contract/ids.ts";
import { Policy, PolicyPreview, Publishing, ReadyMessage } from "@guichet/contract/promises.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { changePolicy, publishPolicy, retirePolicy, showPolicies } from "./publishing.ts";
import { readyMessage } from "./readying.ts";
import { previewPolicy } from "./recounting.ts";

const PolicyParams = z.object({ policyId: Id });

export function policyRoutes(routes: Routes): void {
  routes.get(
    "/policies",
    {
      says: "What we promise to everyone, retired promises too.",
      answer: z.object({ items: z.array(Policy) }),
    },
    ({ work }) => work(async (unit) => ({ items: await showPolicies(unit) })),
  );
  routes.post(
    "/policies",
    { says: "Publish a promise.", body: Publishing, answer: Policy, status: 201 },
    ({ work, body }) => work((unit) => publishPolicy(unit, body)),
  );
  routes.put(
    "/policies/:policyId",
    {
      says: "Change a published promise: only the clocks that still run are counted again.",
      params: PolicyParams,
      body: Publishing,
      answer: Policy,
    },
    ({ work, params, body }) => work((unit) => changePolicy(unit, params.policyId, body)),
  );
  routes.delete(
    "/policies/:policyId",
    { says: "Retire it: the clocks that run go on, no other starts.", params: PolicyParams, answer: Policy },
    ({ work, params }) => work((unit) => retirePolicy(unit, params.policyId)),
  );
  routes.post(
    "/policies/:policyId/previews",
    {
      says: "What a change would do to the clocks that run now; nothing is changed.",
      params: PolicyParams,
      body: Publishing,
      answer: PolicyPreview,
    },
    ({ work, params, body }) => work((unit) => previewPolicy(unit, params.policyId, body)),
  );
  routes.get(
    "/promises/:promiseId/message",
    {
      says: "A ready message to the customer that moves the date; nothing is sent.",
      params: z.object({ promiseId: Id }),
      answer: ReadyMessage,
    },
    ({ work, params }) => work((unit) => readyMessage(unit, params.promiseId)),
  );
}
