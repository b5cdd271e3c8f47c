import { Me } from "@guichet/contract/access.ts";
import { Id } from "@guichet/contract/ids.ts";
import {
  CodeGiven,
  EnrolledSignIn,
  Enrolment,
  RecoveryCodes,
  SecondFactor,
  SecondFactorRule,
} from "@guichet/contract/signing-in.ts";
import { z } from "zod";
import type { Routes } from "../../platform/http/routes.ts";
import type { Secrets } from "../../platform/secrets.ts";
import { system, type Works } from "../../platform/work.ts";
import { note } from "../audit/noting.ts";
import { deviceOf, giveSession, type SessionAsked, stepCookieOf, takeStep } from "../cookies.ts";
import { requireInPerson } from "../policy.ts";
import type { Recognition } from "../recognising.ts";
import { type Proof, requireConfirmed } from "../sessions/confirming.ts";
import { showMe } from "../showing-me.ts";
import { beginEnrolment, confirmEnrolment, giveRecoveryCodes } from "./enrolling.ts";
import { finishStep, requireStep } from "./entering.ts";
import { passStep } from "./passing.ts";
import {
  mySecondFactor,
  removeSecondFactor,
  requireSecondFactor,
  resetSecondFactor,
  secondFactorRule,
} from "./standing.ts";

type Given = {
  works: Works;
  secrets: Secrets;
  secure: boolean;
  own: SessionAsked;
  proof: Proof;
  recognition: Recognition;
};

export function secondFactorRoutes(routes: Routes, given: Given): void {
  stepRoutes(routes, given);
  ownRoutes(routes, given);
  ruleRoutes(routes, given);
}

/** The rest of a sign-in whose password was right: a cookie of its own says whose. */
function stepRoutes(routes: Routes, { works, secrets, secure }: Given): void {
  routes.post(
    "/session/code",
    { says: "The second step of a sign-in: the code.", body: CodeGiven, answer: Me, open: true },
    async ({ body, request, reply }) => {
      const token = stepCookieOf(request, secure);
      const device = deviceOf(request);
      const signing = await passStep(works, { token, code: body.code, device, secrets });
      giveSession(reply, signing.token, secure);
      takeStep(reply, secure);
      return works.run(system, (work) => showMe(work, signing.agentId));
    },
  );
  routes.post(
    "/session/enrolment",
    {
      says: "A sign-in that must set up a second factor: its secret.",
      answer: Enrolment,
      status: 201,
      open: true,
    },
    ({ request }) =>
      works.run(system, async (work) => {
        const { agentId } = await requireStep(work, stepCookieOf(request, secure), "enrolment");
        return beginEnrolment(work, agentId, secrets);
      }),
  );
  routes.put(
    "/session/enrolment/confirmation",
    {
      says: "The first code of a second factor ends the sign-in; the recovery codes are shown once.",
      body: CodeGiven,
      answer: EnrolledSignIn,
      open: true,
    },
    async ({ body, request, reply }) => {
      const token = stepCookieOf(request, secure);
      const { agentId } = await works.look(system, (work) => requireStep(work, token, "enrolment"));
      const { signing, answer } = await confirmEnrolment(
        works,
        { agentId, code: body.code, secrets, source: request.ip },
        async (work, recoveryCodes) => {
          const signing = await finishStep(work, token, deviceOf(request));
          return { signing, answer: { me: await showMe(work, agentId), recoveryCodes } };
        },
      );
      giveSession(reply, signing.token, secure);
      takeStep(reply, secure);
      return answer;
    },
  );
}

function ownRoutes(routes: Routes, { works, secrets, own }: Given): void {
  routes.get(
    "/second-factor",
    { says: "How one's own second factor stands.", answer: SecondFactor },
    ({ work }) => work(mySecondFactor),
  );
  routes.post(
    "/second-factor",
    { says: "A new secret; it counts once a code confirms it.", answer: Enrolment, status: 201 },
    ({ work, request }) =>
      work(async (unit) => {
        const { id } = requireInPerson(unit.actor);
        await requireConfirmed(unit, own(request));
        return beginEnrolment(unit, id, secrets);
      }),
  );
  routes.put(
    "/second-factor/confirmation",
    {
      says: "The first code: from now on one is asked at each sign-in.",
      body: CodeGiven,
      answer: RecoveryCodes,
    },
    async ({ work, body, request }) => {
      const { id } = await work(async (unit) => {
        await requireConfirmed(unit, own(request));
        return requireInPerson(unit.actor);
      });
      return confirmEnrolment(
        works,
        { agentId: id, code: body.code, secrets, source: request.ip },
        async (_unit, recoveryCodes) => ({
          recoveryCodes,
        }),
      );
    },
  );
  routes.post(
    "/second-factor/recovery-codes",
    { says: "New recovery codes; the earlier ones serve no more.", answer: RecoveryCodes, status: 201 },
    ({ work, request }) =>
      work(async (unit) => {
        const { id } = requireInPerson(unit.actor);
        await requireConfirmed(unit, own(request));
        const recoveryCodes = await giveRecoveryCodes(unit, id);
        await note(unit, "second_factor.codes_renewed");
        return { recoveryCodes };
      }),
  );
  routes.delete("/second-factor", { says: "No code is asked any more.", status: 204 }, ({ work, request }) =>
    work(async (unit) => {
      requireInPerson(unit.actor);
      await requireConfirmed(unit, own(request));
      await removeSecondFactor(unit);
    }),
  );
}

function ruleRoutes(routes: Routes, { recognition, proof }: Given): void {
  routes.get(
    "/second-factor-rule",
    { says: "Whether everybody needs a second factor, and who has one.", answer: SecondFactorRule },
    ({ work }) => work(secondFactorRule),
  );
  routes.put(
    "/second-factor-rule/requirement",
    { says: "Whoever has none sets one up at their next sign-in.", status: 204 },
    ({ work, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await requireSecondFactor(unit, true);
      }),
  );
  routes.delete(
    "/second-factor-rule/requirement",
    { says: "A second factor is everybody's own choice again.", status: 204 },
    ({ work, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await requireSecondFactor(unit, false);
      }),
  );
  routes.delete(
    "/agents/:agentId/second-factor",
    {
      says: "Takes away somebody's second factor, when they lost it; their sessions end.",
      params: z.object({ agentId: Id }),
      status: 204,
    },
    async ({ work, params, request }) => {
      await work(async (unit) => {
        await proof(unit, request);
        await resetSecondFactor(unit, params.agentId);
      });
      recognition.forget();
    },
  );
}
