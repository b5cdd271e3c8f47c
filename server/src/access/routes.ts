import { MadeToken, Me, SignIn, type Telling, Token, TokenMaking } from "@guichet/contract/access.ts";
import { Id } from "@guichet/contract/ids.ts";
import { type NextStep, SignInAnswer } from "@guichet/contract/signing-in.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Works } from "../platform/work.ts";
import { system } from "../platform/work.ts";
import { auditRoutes } from "./audit/routes.ts";
import { askedSession, deviceOf, giveSession, giveStep, isKnownBrowser, rememberBrowser } from "./cookies.ts";
import { endToken, makeToken, tokensInUse } from "./making-tokens.ts";
import { passkeyRoutes } from "./passkeys/routes.ts";
import { requireReader } from "./policy.ts";
import type { Recognition } from "./recognising.ts";
import { passwordRoutes } from "./resets/routes.ts";
import { secondFactorRoutes } from "./second-factor/routes.ts";
import { type Proof, proofAsked } from "./sessions/confirming.ts";
import { sessionRoutes } from "./sessions/routes.ts";
import { showMe } from "./showing-me.ts";
import { signIn } from "./signing-in.ts";

type Given = {
  works: Works;
  secrets: Secrets;
  url: string;
  secure: boolean;
  recognition: Recognition;
  demonstration?: (() => Telling) | undefined;
};

export function accessRoutes(routes: Routes, given: Given): void {
  const own = askedSession(given.secure);
  const proof = proofAsked(given.secure);
  signInRoutes(routes, given);
  secondFactorRoutes(routes, { ...given, own, proof });
  passkeyRoutes(routes, { ...given, own });
  sessionRoutes(routes, { ...given, own });
  passwordRoutes(routes, { ...given, own });
  tokenRoutes(routes, { ...given, proof });
  auditRoutes(routes);
}

function signInRoutes(routes: Routes, { works, secrets, secure, demonstration }: Given): void {
  const shown = (me: Me): Me => ({ ...me, ...(demonstration && { demonstration: demonstration() }) });
  routes.post(
    "/session",
    { says: "Sign in, or come to the next step of it.", body: SignIn, answer: SignInAnswer, open: true },
    async ({ body, request, reply }) => {
      const { token, agentId, step } = await signIn(works, body, {
        device: deviceOf(request),
        known: isKnownBrowser(request, body.email, { secrets, secure }),
      });
      if (step === null) giveSession(reply, token, secure);
      else giveStep(reply, token, secure);
      rememberBrowser(reply, body.email, { secrets, secure });
      if (step !== null) return { step } satisfies NextStep;
      return shown(await works.run(system, (work) => showMe(work, agentId)));
    },
  );
  routes.get("/session", { says: "Who is signed in.", answer: Me }, ({ work }) =>
    work(async (unit) => shown(await showMe(unit, requireReader(unit.actor).id))),
  );
}

function tokenRoutes(routes: Routes, { recognition, proof }: Given & { proof: Proof }): void {
  routes.get(
    "/tokens",
    {
      says: "Tokens of other systems: all of them for an administrator, one's own for an agent.",
      answer: z.object({ items: z.array(Token) }),
    },
    ({ work }) => work(async (unit) => ({ items: await tokensInUse(unit) })),
  );
  routes.post(
    "/tokens",
    {
      says: "A token for another system, or in somebody's name; its secret is shown once.",
      body: TokenMaking,
      answer: MadeToken,
      status: 201,
    },
    ({ work, body, request }) =>
      work(async (unit) => {
        // It outlives the session and every change of password: whoever sits at somebody's screen makes none.
        await proof(unit, request);
        return makeToken(unit, body);
      }),
  );
  routes.delete(
    "/tokens/:tokenId",
    { says: "This token opens nothing any more.", params: z.object({ tokenId: Id }), status: 204 },
    async ({ work, params }) => {
      await work((unit) => endToken(unit, params.tokenId));
      recognition.forget();
    },
  );
}
