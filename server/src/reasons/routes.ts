import { Id } from "@guichet/contract/ids.ts";
import { Authorities, Reason, ReasonWriting } from "@guichet/contract/reasons.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { setCommonAuthorities, showCommonAuthorities } from "./authority.ts";
import { addReason, changeReason, listReasons, retireReason } from "./perimeter.ts";

const params = z.object({ reasonId: Id });

export function reasonRoutes(routes: Routes): void {
  routes.get(
    "/reasons",
    {
      says: "Why customers write, what was decided about it, and whether the means are there.",
      answer: z.object({ items: z.array(Reason) }),
    },
    ({ work }) => work(async (unit) => ({ items: await listReasons(unit) })),
  );
  routes.post(
    "/reasons",
    {
      says: "Add a reason, with what we decide to do about it.",
      body: ReasonWriting,
      answer: Reason,
      status: 201,
    },
    ({ work, body }) => work((unit) => addReason(unit, body)),
  );
  routes.put(
    "/reasons/:reasonId",
    { says: "Write a reason anew.", params, body: ReasonWriting, answer: Reason },
    ({ work, params: { reasonId }, body }) => work((unit) => changeReason(unit, reasonId, body)),
  );
  routes.delete(
    "/reasons/:reasonId",
    { says: "Retire a reason: tickets that have it keep it.", params, status: 204 },
    ({ work, params: { reasonId } }) => work((unit) => retireReason(unit, reasonId)),
  );
  routes.get(
    "/authorities",
    { says: "What each role may promise or grant alone, where a reason says nothing.", answer: Authorities },
    ({ work }) => work(showCommonAuthorities),
  );
  routes.put(
    "/authorities",
    { says: "Set what each role may promise or grant alone.", body: Authorities, answer: Authorities },
    ({ work, body }) => work((unit) => setCommonAuthorities(unit, body)),
  );
}
