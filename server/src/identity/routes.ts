import {
  EntryWays,
  type ProofTrouble,
  ProviderSetting,
  ProviderStanding,
  ProviderTrial,
  type ProviderTrouble,
  SignedOut,
} from "@guichet/contract/identity.ts";
import { ProofStanding } from "@guichet/contract/signing-in.ts";
import { z } from "zod";
import {
  askedSession,
  deviceOf,
  giveSession,
  giveStep,
  sessionCookieOf,
  takeSession,
} from "../access/cookies.ts";
import type { Recognition } from "../access/recognising.ts";
import { isProofFresh, proofAsked } from "../access/sessions/confirming.ts";
import { signOut } from "../access/sessions/opening.ts";
import { languageOf } from "../platform/http/language.ts";
import type { Routes } from "../platform/http/routes.ts";
import type { FastifyReply, FastifyRequest } from "../platform/http/server.ts";
import { hashToken } from "../platform/secrets.ts";
import { system } from "../platform/work.ts";
import {
  choosePasswordsFor,
  clientToTry,
  entryWays,
  keepProvider,
  providerOf,
  providerStanding,
  removeProvider,
} from "./keeping.ts";
import { tryProvider } from "./provider.ts";
import { comeBack, endVisit, type House, leave } from "./visiting.ts";

type Given = House & { secure: boolean; recognition: Recognition };

export function identityRoutes(routes: Routes, given: Given): void {
  visitRoutes(routes, given);
  signOutRoute(routes, given);
  proofRoute(routes, given);
  settingRoutes(routes, given);
}

/** Pages that a browser is sent to: they answer by sending it on, and say what went wrong on the sign-in page. */
function visitRoutes(routes: Routes, given: Given): void {
  const { works, secure } = given;
  routes.get(
    "/entry-ways",
    { says: "How one may sign in here, besides a password and a passkey.", answer: EntryWays, open: true },
    () => works.look(system, entryWays),
  );
  routes.get(
    "/session/provider",
    {
      says: "Leaves for the provider of identities: to sign in, or to prove once more who is signed in.",
      query: z.object({ back: z.string().max(500).optional(), proving: z.literal("true").optional() }),
      open: true,
    },
    async ({ query, request, reply }) => {
      const back = query.back !== undefined && isOwnPath(query.back) ? query.back : null;
      const proves = query.proving === undefined ? null : ownOf(request, secure);
      const left = await leave(given, { back, proves, source: request.ip });
      if (typeof left === "string") return sendBack(reply, left);
      giveVisit(reply, left.token, secure);
      return reply.redirect(left.address);
    },
  );
  routes.get(
    "/session/provider/return",
    { says: "Comes back from the provider of identities.", open: true },
    async ({ request, reply }) => {
      const entered = await comeBack(given, {
        token: request.cookies[visitName(secure)] ?? "",
        asked: new URL(request.url, given.url).searchParams,
        device: deviceOf(request),
        language: languageOf(request),
        own: ownOf(request, secure),
      });
      takeVisit(reply, secure);
      if (entered === "proven") return sayProof(reply, "done");
      if ("proof" in entered) return sayProof(reply, entered.proof);
      if ("trouble" in entered) return sendBack(reply, entered.trouble);
      const { token, step, back } = entered;
      if (step === null) {
        giveSession(reply, token, secure);
        markByProvider(reply, secure);
        return reply.redirect(back ?? "/");
      }
      giveStep(reply, token, secure);
      return reply.redirect(`/sign-in?${new URLSearchParams({ step, ...(back !== null && { back }) })}`);
    },
  );
}

/** Whoever came by the provider leaves it too, or the next person at this screen is them in one press. */
function signOutRoute(routes: Routes, given: Given): void {
  const { works, secure, recognition } = given;
  routes.delete(
    "/session",
    { says: "Sign out; where to go then.", answer: SignedOut, open: true },
    async ({ request, reply }) => {
      const token = sessionCookieOf(request, secure);
      if (token) await works.run(system, (work) => signOut(work, token));
      recognition.forget();
      takeSession(reply, secure);
      const cameByProvider = request.cookies[byProviderName(secure)] !== undefined;
      reply.clearCookie(byProviderName(secure), cookieFor(secure));
      return { goTo: (cameByProvider ? await endVisit(given) : null) ?? "/sign-in" };
    },
  );
}

/** Beside the sessions, but who vouches outside is known here only. */
function proofRoute(routes: Routes, { secure }: Given): void {
  const own = askedSession(secure);
  routes.get(
    "/session/confirmation",
    { says: "Whether whoever is signed in proved it lately, and how they may.", answer: ProofStanding },
    ({ work, request }) =>
      work(async (unit) => ({
        isFresh: await isProofFresh(unit, own(request)),
        provider: await providerOf(unit),
      })),
  );
}

function settingRoutes(routes: Routes, { secrets, url, secure }: Given): void {
  const proof = proofAsked(secure);
  routes.get(
    "/identity-provider",
    { says: "Who vouches for people here, for administrators.", answer: ProviderStanding },
    ({ work }) => work((unit) => providerStanding(unit, url)),
  );
  routes.put(
    "/identity-provider",
    { says: "Who vouches for people from now on.", body: ProviderSetting, answer: ProviderStanding },
    ({ work, body, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await keepProvider(unit, body, secrets);
        return providerStanding(unit, url);
      }),
  );
  routes.delete(
    "/identity-provider",
    { says: "Nobody outside vouches for anybody any more.", status: 204 },
    ({ work, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await removeProvider(unit);
      }),
  );
  routes.post(
    "/identity-provider/trials",
    { says: "A live test of the provider; nothing is kept.", body: ProviderSetting, answer: ProviderTrial },
    async ({ work, body }) => {
      const client = await work((unit) => clientToTry(unit, body, { secrets, url }));
      return { problem: await tryProvider(client) };
    },
  );
  routes.put(
    "/identity-provider/exclusivity",
    { says: "Only administrators still sign in with a password.", status: 204 },
    ({ work, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await choosePasswordsFor(unit, "admins");
      }),
  );
  routes.delete(
    "/identity-provider/exclusivity",
    { says: "Everybody may sign in with a password again.", status: 204 },
    ({ work, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await choosePasswordsFor(unit, "everyone");
      }),
  );
}

const cookieFor = (secure: boolean) => ({ path: "/", httpOnly: true, sameSite: "lax", secure }) as const;
const visitName = (secure: boolean): string => (secure ? "__Host-guichet-visit" : "guichet-visit");
const byProviderName = (secure: boolean): string =>
  secure ? "__Host-guichet-by-provider" : "guichet-by-provider";

/** Lax, since the browser comes back from another site; it is worth nothing without what we keep. */
const giveVisit = (reply: FastifyReply, token: string, secure: boolean) =>
  reply.setCookie(visitName(secure), token, { ...cookieFor(secure), maxAge: 600 });
const takeVisit = (reply: FastifyReply, secure: boolean) =>
  reply.clearCookie(visitName(secure), cookieFor(secure));
const markByProvider = (reply: FastifyReply, secure: boolean) =>
  reply.setCookie(byProviderName(secure), "1", { ...cookieFor(secure), maxAge: 30 * 24 * 3600 });

const ownOf = (request: FastifyRequest, secure: boolean): Buffer | null => {
  const token = sessionCookieOf(request, secure);
  return token === undefined ? null : hashToken(token);
};

const sendBack = (reply: FastifyReply, trouble: ProviderTrouble) =>
  reply.redirect(`/sign-in?trouble=${trouble}`);

/** The window that was opened for it says how it went, beside the one that asked. */
const sayProof = (reply: FastifyReply, end: "done" | ProofTrouble) =>
  reply.redirect(`/sign-in?proving=${end}`);

/** Only a path of ours follows a sign-in, never an address that a link brought (ASVS 3.7.2). */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/u.test(path);
