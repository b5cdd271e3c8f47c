import { Id, Language } from "@guichet/contract/ids.ts";
import {
  AskingReasons,
  Authorities,
  ChoosingReasons,
  Reason,
  ReasonEffects,
  ReasonPlacing,
  ReasonSet,
  ReasonWriting,
  SuggestedReasons,
} from "@guichet/contract/reasons.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { setCommonAuthorities, showCommonAuthorities } from "./authority.ts";
import { addReason, changeReason, listReasons, retireReason } from "./perimeter.ts";
import { plantReasons, showSets } from "./sets/planting.ts";
import { suggestReasons } from "./suggesting.ts";
import { effectsOf, moveReason } from "./tree.ts";

const params = z.object({ reasonId: Id });

export function reasonRoutes(routes: Routes): void {
  treeRoutes(routes);
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
    { says: "Retire a reason with what hangs on it: tickets that have it keep it.", params, status: 204 },
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

/** How the reasons hang together, and the first ones of a house. */
function treeRoutes(routes: Routes): void {
  routes.post(
    "/reasons/suggestions",
    {
      says: "The reasons that the words of a message lead to, two at most; none when nothing is likely enough.",
      body: AskingReasons,
      answer: SuggestedReasons,
    },
    ({ work, body }) => work(async (unit) => ({ items: await suggestReasons(unit, body) })),
  );
  routes.get(
    "/reasons/sets",
    {
      says: "First sets of reasons, by the kind of house.",
      query: z.object({ language: Language.default("fr") }),
      answer: z.object({ items: z.array(ReasonSet) }),
    },
    ({ work, query }) => work(async (unit) => ({ items: await showSets(unit, query.language) })),
  );
  routes.post(
    "/reasons/sets",
    {
      says: "Add a first set to the reasons that are there; a name in use is left as it is.",
      body: ChoosingReasons,
      answer: z.object({ items: z.array(Reason) }),
      status: 201,
    },
    ({ work, body }) => work(async (unit) => ({ items: await plantReasons(unit, body) })),
  );
  routes.put(
    "/reasons/:reasonId/place",
    {
      says: "Hang a reason on another, or at the foot of the tree.",
      params,
      body: ReasonPlacing,
      status: 204,
    },
    ({ work, params: { reasonId }, body }) => work((unit) => moveReason(unit, reasonId, body)),
  );
  routes.get(
    "/reasons/:reasonId/effects",
    { says: "What moving, renaming or retiring a reason touches.", params, answer: ReasonEffects },
    ({ work, params: { reasonId } }) => work((unit) => effectsOf(unit, reasonId)),
  );
}
