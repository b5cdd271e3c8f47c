import { Me } from "@guichet/contract/access.ts";
import { Id } from "@guichet/contract/ids.ts";
import {
  Passkey,
  PasskeyChallenge,
  PasskeyInvited,
  PasskeyMade,
  PasskeyName,
  PasskeyShown,
} from "@guichet/contract/passkeys.ts";
import { z } from "zod";
import type { Routes } from "../../platform/http/routes.ts";
import { system, type Works } from "../../platform/work.ts";
import {
  ceremonyCookieOf,
  deviceOf,
  giveCeremony,
  giveSession,
  type SessionAsked,
  takeCeremony,
  takeStep,
} from "../cookies.ts";
import { requireInPerson } from "../policy.ts";
import { showMe } from "../showing-me.ts";
import { addPasskey, invitePasskey, myPasskeys, namePasskey, removePasskey } from "./adding.ts";
import { askPasskey, enterWithPasskey } from "./entering.ts";
import { askProof, proveWithPasskey } from "./proving.ts";

const Params = z.object({ passkeyId: Id });

type Given = { works: Works; own: SessionAsked; url: string; secure: boolean };

export function passkeyRoutes(routes: Routes, given: Given): void {
  enteringRoutes(routes, given);
  provingRoutes(routes, given);
  const { works, own, url } = given;
  routes.get(
    "/passkeys",
    { says: "One's own passkeys.", answer: z.object({ items: z.array(Passkey) }) },
    ({ work }) => work(async (unit) => ({ items: await myPasskeys(unit) })),
  );
  routes.post(
    "/passkeys/challenge",
    { says: "What a browser needs to make a passkey.", answer: PasskeyInvited, status: 201 },
    ({ work, request }) =>
      work((unit) => {
        requireInPerson(unit.actor);
        return invitePasskey(unit, { own: own(request), url, source: request.ip });
      }),
  );
  routes.post(
    "/passkeys",
    { says: "A passkey that a browser made.", body: PasskeyMade, answer: Passkey, status: 201 },
    async ({ work, body, request }) => {
      const { id: agentId } = await work(async (unit) => requireInPerson(unit.actor));
      return addPasskey(works, body, { own: own(request), url, agentId, source: request.ip });
    },
  );
  routes.patch(
    "/passkeys/:passkeyId",
    { says: "The name one gives it.", params: Params, body: PasskeyName, answer: Passkey },
    ({ work, params, body }) => work((unit) => namePasskey(unit, params.passkeyId, body.name)),
  );
  routes.delete(
    "/passkeys/:passkeyId",
    { says: "This passkey opens nothing any more.", params: Params, status: 204 },
    ({ work, params, request }) =>
      work((unit) => {
        requireInPerson(unit.actor);
        return removePasskey(unit, params.passkeyId, own(request));
      }),
  );
}

function provingRoutes(routes: Routes, { works, own, url }: Given): void {
  routes.post(
    "/session/confirmation/passkey-challenge",
    { says: "What a passkey signs to prove who is there.", answer: PasskeyChallenge, status: 201 },
    ({ work, request }) => work((unit) => askProof(unit, { own: own(request), url, source: request.ip })),
  );
  routes.put(
    "/session/confirmation/passkey",
    {
      says: "Proves by their passkey that whoever is signed in is there.",
      body: PasskeyShown,
      status: 204,
    },
    async ({ work, body: shown, request }) => {
      const { id: agentId } = await work(async (unit) => requireInPerson(unit.actor));
      await proveWithPasskey(works, { shown, agentId, own: own(request), url, source: request.ip });
    },
  );
}

/** The challenge is bound to the browser by a cookie of its own: a signature brought from elsewhere opens nothing. */
function enteringRoutes(routes: Routes, { works, url, secure }: Given): void {
  routes.post(
    "/session/passkey-challenge",
    { says: "What a passkey signs to sign in.", answer: PasskeyChallenge, status: 201, open: true },
    async ({ request, reply }) => {
      const given = { url, source: request.ip };
      const { token, asked } = await works.run(system, (work) => askPasskey(work, given));
      giveCeremony(reply, token, secure);
      return asked;
    },
  );
  routes.post(
    "/session/passkey",
    { says: "Sign in with a passkey.", body: PasskeyShown, answer: Me, open: true },
    async ({ body, request, reply }) => {
      const token = ceremonyCookieOf(request, secure);
      const signing = await enterWithPasskey(works, { shown: body, token, url, device: deviceOf(request) });
      giveSession(reply, signing.token, secure);
      takeCeremony(reply, secure);
      takeStep(reply, secure);
      return works.run(system, (work) => showMe(work, signing.agentId));
    },
  );
}
