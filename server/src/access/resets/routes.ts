import { NewPassword, OpenReset, PasswordChange, ResetAsked } from "@guichet/contract/signing-in.ts";
import type { Routes } from "../../platform/http/routes.ts";
import type { FastifyRequest } from "../../platform/http/server.ts";
import { refuse } from "../../platform/refuse.ts";
import { system, type Works } from "../../platform/work.ts";
import type { SessionAsked } from "../cookies.ts";
import { requireInPerson } from "../policy.ts";
import type { Recognition } from "../recognising.ts";
import { askReset } from "./asking.ts";
import { changePassword, readReset, spendReset } from "./changing.ts";

type Given = { works: Works; secure: boolean; own: SessionAsked; recognition: Recognition };

const cookie = "guichet_reset";

export function passwordRoutes(routes: Routes, { works, secure, own, recognition }: Given): void {
  routes.put(
    "/session/password",
    {
      says: "A new password, for whoever knows the present one; their other sessions end.",
      body: PasswordChange,
      status: 204,
    },
    async ({ work, body, request }) => {
      const { id } = await work(async (unit) => requireInPerson(unit.actor));
      await changePassword(works, { ...body, agentId: id, own: own(request), source: request.ip });
      recognition.forget();
    },
  );
  routes.post(
    "/password-resets",
    {
      says: "A one-time link to choose a new password, by mail. The answer is the same for any address.",
      body: ResetAsked,
      status: 202,
      open: true,
    },
    async ({ body, request }) => {
      await works.run(system, (work) => askReset(work, body.email, request.ip));
      return {};
    },
  );
  // The first GET swaps the token of the address for a cookie, and changes nothing else: a scanner of links does nothing.
  routes.http.get<{ Params: { token: string } }>("/reset/:token", (request, reply) => {
    reply.setCookie(cookie, request.params.token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure,
      maxAge: 3600,
    });
    return reply.redirect("/reset", 303);
  });
  routes.get(
    "/password-reset",
    { says: "Whose password the link this browser came with renews.", answer: OpenReset, open: true },
    ({ request }) =>
      works.run(system, async (work) => {
        const { email, endsAt } = await readReset(work, tokenOf(request));
        return { email, endsAt };
      }),
  );
  routes.put(
    "/password-reset/password",
    {
      says: "Chooses the new password, once; every session of that person ends.",
      body: NewPassword,
      status: 204,
      open: true,
    },
    async ({ body, request, reply }) => {
      await works.run(system, (work) =>
        spendReset(work, tokenOf(request), { password: body.password, source: request.ip }),
      );
      recognition.forget();
      reply.clearCookie(cookie, { path: "/" });
    },
  );
}

function tokenOf(request: FastifyRequest): string {
  const token = request.cookies[cookie];
  if (!token) throw refuse("access.link_spent");
  return token;
}
