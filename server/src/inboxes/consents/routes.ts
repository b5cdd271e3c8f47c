import { Consent, ConsentSetting, ConsentVisit } from "@guichet/contract/consents.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { requireActor } from "../../access/policy.ts";
import type { Proof } from "../../access/sessions/confirming.ts";
import type { Routes } from "../../platform/http/routes.ts";
import type { Works } from "../../platform/work.ts";
import { comeBack, dropConsent, type House, keepConsent, readConsent, visitProvider } from "./consenting.ts";

const Params = z.object({ inboxId: Id });
const Standing = z.object({ consent: Consent.nullable() });

type Given = House & { works: Works; secure: boolean; proof: Proof };

export function consentRoutes(routes: Routes, { works, secure, proof, ...house }: Given): void {
  const cookie = secure ? "__Host-guichet-consent" : "guichet-consent";
  const held = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  routes.get(
    "/inboxes/:inboxId/consent",
    { says: "How a mailbox opened by consent stands.", params: Params, answer: Standing },
    ({ work, params }) => work(async (unit) => ({ consent: await readConsent(unit, params.inboxId, house) })),
  );
  routes.put(
    "/inboxes/:inboxId/consent",
    {
      says: "A mailbox is opened by consent from now on.",
      params: Params,
      body: ConsentSetting,
      answer: Standing,
    },
    ({ work, params, body, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await keepConsent(unit, params.inboxId, body, house);
        return { consent: await readConsent(unit, params.inboxId, house) };
      }),
  );
  routes.delete(
    "/inboxes/:inboxId/consent",
    { says: "A mailbox is opened by its password again.", params: Params, status: 204 },
    ({ work, params, request }) =>
      work(async (unit) => {
        await proof(unit, request);
        await dropConsent(unit, params.inboxId);
      }),
  );
  routes.post(
    "/inboxes/:inboxId/consent/visits",
    { says: "Where the browser goes to consent.", params: Params, answer: ConsentVisit, status: 201 },
    async ({ work, params, reply }) => {
      const { token, address } = await work((unit) => visitProvider(unit, params.inboxId, house));
      reply.setCookie(cookie, token, { ...held, maxAge: 900 });
      return { address };
    },
  );
  routes.get(
    "/consents/return",
    { says: "Comes back from where a mailbox is kept.", open: true },
    async ({ request, reply }) => {
      const end = await comeBack(
        works,
        {
          actor: requireActor(request.actor),
          token: request.cookies[cookie] ?? "",
          asked: new URL(request.url, house.url).searchParams,
        },
        house,
      );
      reply.clearCookie(cookie, held);
      return reply.redirect(`/settings/inboxes?consent=${end}`);
    },
  );
}
