import { Id } from "@guichet/contract/ids.ts";
import { Confirmation, Session } from "@guichet/contract/signing-in.ts";
import { z } from "zod";
import type { Routes } from "../../platform/http/routes.ts";
import type { Works } from "../../platform/work.ts";
import type { SessionAsked } from "../cookies.ts";
import { requireInPerson } from "../policy.ts";
import type { Recognition } from "../recognising.ts";
import { confirmSession } from "./confirming.ts";
import { endOtherSessions, endSession, mySessions } from "./listing.ts";

type Given = { works: Works; own: SessionAsked; recognition: Recognition };

export function sessionRoutes(routes: Routes, { works, own, recognition }: Given): void {
  routes.get(
    "/sessions",
    { says: "Where whoever asks is signed in.", answer: z.object({ items: z.array(Session) }) },
    ({ work, request }) => work(async (unit) => ({ items: await mySessions(unit, own(request)) })),
  );
  routes.delete(
    "/sessions/:sessionId",
    { says: "This session ends, live screens included.", params: z.object({ sessionId: Id }), status: 204 },
    async ({ work, params }) => {
      await work((unit) => endSession(unit, params.sessionId));
      recognition.forget();
    },
  );
  routes.delete(
    "/sessions",
    { says: "Every other session of whoever asks ends.", status: 204 },
    async ({ work, request }) => {
      await work((unit) => endOtherSessions(unit, own(request)));
      recognition.forget();
    },
  );
  routes.put(
    "/session/confirmation",
    {
      says: "Proves by their password that whoever is signed in is there; what protects the account asks for it.",
      body: Confirmation,
      status: 204,
    },
    async ({ work, body, request }) => {
      const { id } = await work(async (unit) => requireInPerson(unit.actor));
      await confirmSession(works, { agentId: id, own: own(request), password: body.password });
    },
  );
}
