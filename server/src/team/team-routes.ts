import { Id } from "@guichet/contract/ids.ts";
import { Membership, Team, TeamNaming } from "@guichet/contract/team.ts";
import { z } from "zod";
import type { Recognition } from "../access/recognising.ts";
import type { Proof } from "../access/sessions/confirming.ts";
import type { Routes } from "../platform/http/routes.ts";
import { absenceRoutes } from "./absence-routes.ts";
import { putInTeam, takeOutOfTeam } from "./belonging.ts";
import { makeTeam, removeTeam, renameTeam, teamsOf } from "./naming.ts";

const TeamParams = z.object({ teamId: Id });
const MemberParams = TeamParams.extend({ agentId: Id });
const Teams = z.object({ items: z.array(Team) });

type Given = { recognition: Recognition; proof: Proof };

export function teamsRoutes(routes: Routes, { recognition, proof }: Given): void {
  absenceRoutes(routes);
  routes.get(
    "/teams",
    { says: "The teams, who is in them, and whose inboxes come to them.", answer: Teams },
    ({ work }) => work(async (unit) => ({ items: await teamsOf(unit) })),
  );
  routes.post(
    "/teams",
    { says: "Make a team.", body: TeamNaming, answer: Team, status: 201 },
    ({ work, body }) => work((unit) => makeTeam(unit, body.name)),
  );
  routes.patch(
    "/teams/:teamId",
    { says: "Give it another name.", params: TeamParams, body: TeamNaming, status: 204 },
    ({ work, params, body }) => work((unit) => renameTeam(unit, params.teamId, body.name)),
  );
  routes.delete(
    "/teams/:teamId",
    {
      says: "This team is no more; it must hold no inbox and no open ticket.",
      params: TeamParams,
      status: 204,
    },
    ({ work, params }) => work((unit) => removeTeam(unit, params.teamId)),
  );
  routes.put(
    "/teams/:teamId/members/:agentId",
    {
      says: "This agent is in this team, and leads it or not.",
      params: MemberParams,
      body: Membership,
      status: 204,
    },
    async ({ work, params, body, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await putInTeam(unit, params.teamId, params.agentId, body);
      });
      recognition.forget();
    },
  );
  routes.delete(
    "/teams/:teamId/members/:agentId",
    { says: "This agent is in this team no more.", params: MemberParams, status: 204 },
    async ({ work, params, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await takeOutOfTeam(unit, params.teamId, params.agentId);
      });
      recognition.forget();
    },
  );
}
