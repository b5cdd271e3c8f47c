import { Joining, LanguageChoice, Me, OpenInvitation, Signing } from "@guichet/contract/access.ts";
import { ColumnChoice, ColumnList } from "@guichet/contract/columns.ts";
import { Id } from "@guichet/contract/ids.ts";
import { KeyChoice } from "@guichet/contract/key-choice.ts";
import { SignInAnswer } from "@guichet/contract/signing-in.ts";
import { Agent, Invitation, Inviting, RoleChoice } from "@guichet/contract/team.ts";
import { z } from "zod";
import { deviceOf, giveSession, giveStep } from "../access/cookies.ts";
import { endTokensOf } from "../access/making-tokens.ts";
import type { Recognition } from "../access/recognising.ts";
import { type Entrance, enter } from "../access/second-factor/entering.ts";
import { type Proof, proofAsked } from "../access/sessions/confirming.ts";
import { endSessionsOf } from "../access/sessions/opening.ts";
import { showMe } from "../access/showing-me.ts";
import { readCompany } from "../company/company.ts";
import type { Routes } from "../platform/http/routes.ts";
import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";
import { refuse } from "../platform/refuse.ts";
import { system, type Works } from "../platform/work.ts";
import { chooseKeys } from "./choosing-keys.ts";
import { agentsOf, disableAgent, enableAgent } from "./disabling.ts";
import { inviteAgent, openInvitations, revokeInvitation } from "./inviting.ts";
import { joinTeam, readInvitation } from "./joining.ts";
import { chooseColumns } from "./own/choosing-columns.ts";
import { chooseLanguage } from "./own/choosing-language.ts";
import { chooseSigning, mySigning } from "./own/signing.ts";
import { giveRoles } from "./roles.ts";

const AgentParams = z.object({ agentId: Id });
const InvitationParams = z.object({ invitationId: Id });

type Given = { works: Works; url: string; secure: boolean; recognition: Recognition };

export function teamRoutes(routes: Routes, given: Given): void {
  const proof = proofAsked(given.secure);
  routes.get(
    "/agents",
    { says: "Everyone who answers.", answer: z.object({ items: z.array(Agent) }) },
    ({ work }) => work(async (unit) => ({ items: await agentsOf(unit) })),
  );
  routes.put(
    "/agents/:agentId/disablement",
    { says: "This account signs in no more.", params: AgentParams, status: 204 },
    async ({ work, params, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await disableAgent(unit, params.agentId);
        await endSessionsOf(unit, params.agentId);
        await endTokensOf(unit, params.agentId);
      });
      given.recognition.forget();
    },
  );
  routes.delete(
    "/agents/:agentId/disablement",
    { says: "This account signs in again.", params: AgentParams, status: 204 },
    ({ work, params, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await enableAgent(unit, params.agentId);
      }),
  );
  routes.put(
    "/agents/:agentId/roles",
    { says: "What somebody may do here.", params: AgentParams, body: RoleChoice, status: 204 },
    async ({ work, params, body, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await giveRoles(unit, params.agentId, body.roles);
      });
      given.recognition.forget();
    },
  );
  routes.put(
    "/session/language",
    {
      says: "The language of their screens, for whoever is signed in, wherever they sign in.",
      body: LanguageChoice,
      answer: Me,
    },
    ({ work, body }) => work((unit) => chooseLanguage(unit, body.language)),
  );
  routes.put(
    "/session/keys",
    {
      says: "Their own keys for the acts of the desk, and whether single keys act at all.",
      body: KeyChoice,
      answer: Me,
    },
    ({ work, body }) => work((unit) => chooseKeys(unit, body)),
  );
  columnRoutes(routes);
  signingRoutes(routes);
  invitingRoutes(routes, { ...given, proof });
  joiningRoutes(routes, given);
}

function columnRoutes(routes: Routes): void {
  const params = z.object({ viewId: ColumnList });
  routes.put(
    "/session/columns/:viewId",
    {
      says: "What I read on the rows of a saved view, or of every list that has no choice of its own.",
      params,
      body: ColumnChoice,
      answer: Me,
    },
    ({ work, params: { viewId }, body }) => work((unit) => chooseColumns(unit, viewId, body.columns)),
  );
  routes.delete(
    "/session/columns/:viewId",
    { says: "Rows as the view has them, or as they come.", params, answer: Me },
    ({ work, params: { viewId } }) => work((unit) => chooseColumns(unit, viewId, null)),
  );
}

function signingRoutes(routes: Routes): void {
  routes.get("/session/signing", { says: "How one’s own replies are signed.", answer: Signing }, ({ work }) =>
    work(mySigning),
  );
  routes.put(
    "/session/signing",
    { says: "What customers call me, and what I do here.", body: Signing, answer: Signing },
    ({ work, body }) => work((unit) => chooseSigning(unit, body)),
  );
}

function invitingRoutes(routes: Routes, { url, proof }: Given & { proof: Proof }): void {
  routes.post(
    "/invitations",
    {
      says: "A one-time link for a colleague, shown in this answer only.",
      body: Inviting,
      answer: Invitation,
      status: 201,
    },
    ({ work, body, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        return inviteAgent(unit, body, url);
      }),
  );
  routes.get(
    "/invitations",
    { says: "Links still open.", answer: z.object({ items: z.array(Invitation) }) },
    ({ work }) => work(async (unit) => ({ items: await openInvitations(unit) })),
  );
  routes.delete(
    "/invitations/:invitationId",
    { says: "This link opens no more.", params: InvitationParams, status: 204 },
    ({ work, params }) => work((unit) => revokeInvitation(unit, params.invitationId)),
  );
}

const cookie = "guichet_join";

/** The first GET swaps the token of the address for a cookie, and changes nothing else: a scanner of links does nothing. */
function joiningRoutes(routes: Routes, { works, secure }: Given): void {
  routes.http.get<{ Params: { token: string } }>("/join/:token", (request, reply) => {
    reply.setCookie(cookie, request.params.token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge: 3600,
    });
    return reply.redirect("/join", 303);
  });
  routes.get(
    "/invitation",
    { says: "The invitation this browser came with.", answer: OpenInvitation, open: true },
    ({ request }) =>
      works.run(system, async (unit) => {
        const [{ email, roles, expiresAt }, company] = [
          await readInvitation(unit, tokenOf(request)),
          await readCompany(unit),
        ];
        return { email, roles, expiresAt, companyName: company.name };
      }),
  );
  routes.post(
    "/invitation/acceptance",
    {
      says: "The link becomes an account, and signs it in.",
      body: Joining,
      answer: SignInAnswer,
      open: true,
    },
    ({ request, reply, body }) =>
      works.run(system, async (unit) => {
        const agentId = await joinTeam(unit, tokenOf(request), body);
        const entrance = await enter(unit, agentId, deviceOf(request));
        welcome(reply, entrance, secure);
        return entrance.step === null ? showMe(unit, agentId) : { step: entrance.step };
      }),
  );
}

function tokenOf(request: FastifyRequest): string {
  const token = request.cookies[cookie];
  if (!token) throw refuse("access.link_spent");
  return token;
}

function welcome(reply: FastifyReply, { token, step }: Entrance, secure: boolean): void {
  if (step === null) giveSession(reply, token, secure);
  else giveStep(reply, token, secure);
  reply.clearCookie(cookie, { path: "/" });
}
