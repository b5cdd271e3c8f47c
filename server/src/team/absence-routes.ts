import { Id } from "@guichet/contract/ids.ts";
import { Absence, AgentPlace, SayingAbsence } from "@guichet/contract/presence.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { comeBack, goAway, placeAgent } from "./going-away.ts";

const AbsenceParams = z.object({ absenceId: Id });
const AgentParams = z.object({ agentId: Id });

export function absenceRoutes(routes: Routes): void {
  routes.post(
    "/absences",
    {
      says: "I am away, or will be; a lead says it for somebody else.",
      body: SayingAbsence,
      answer: Absence,
      status: 201,
    },
    ({ work, body }) => work((unit) => goAway(unit, body)),
  );
  routes.delete(
    "/absences/:absenceId",
    { says: "Back, or not going after all.", params: AbsenceParams, status: 204 },
    ({ work, params }) => work((unit) => comeBack(unit, params.absenceId)),
  );
  routes.put(
    "/agents/:agentId/place",
    {
      says: "Somebody’s skills, languages, capacity and hours; for leads.",
      params: AgentParams,
      body: AgentPlace,
      status: 204,
    },
    ({ work, params, body }) => work((unit) => placeAgent(unit, params.agentId, body)),
  );
}
