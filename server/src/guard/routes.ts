import { Departing, GuardAnswer, GuardReading, SpellingAsked, Spellings } from "@guichet/contract/guard.ts";
import { Id } from "@guichet/contract/ids.ts";
import { Entry, Reply } from "@guichet/contract/thread.ts";
import { z } from "zod";
import { requireReading } from "../access/policy.ts";
import { sayReading } from "../locales/guard.ts";
import { languageOf } from "../platform/http/language.ts";
import type { Routes } from "../platform/http/routes.ts";
import { answerGuard } from "./answering.ts";
import { type Guarding, readDeparting } from "./departing.ts";
import { letLeave } from "./leaving.ts";

const TicketParams = z.object({ ticketId: Id });

export function guardRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
  routes.post(
    "/guard/readings",
    {
      says: "Read a text that is about to leave; nothing is kept of it.",
      body: Departing,
      answer: GuardReading,
    },
    async ({ work, body, request }) =>
      sayReading(languageOf(request), await readDeparting({ work, ...given }, body)),
  );
  routes.post(
    "/tickets/:ticketId/replies",
    {
      says: "Answer the customer; it is read first, and leaves after the time left to take it back, with what it promises.",
      params: TicketParams,
      body: Reply,
      answer: Entry,
      status: 201,
    },
    ({ work, params, body }) => letLeave({ work, ...given }, params.ticketId, body),
  );
  routes.post(
    "/guard/spellings",
    {
      says: "What a word that no dictionary knows may have been meant to be.",
      body: SpellingAsked,
      answer: Spellings,
    },
    async ({ work, body }) => {
      await work(async (unit) => requireReading(unit.actor));
      return { suggestions: await given.room.suggest(body.word, body.language) };
    },
  );
  routes.post(
    "/guard/answers",
    {
      says: "Say whether a sentence was a promise; sentences of its shape will be read accordingly.",
      body: GuardAnswer,
      status: 204,
    },
    ({ work, body }) => work((unit) => answerGuard(unit, body)),
  );
}
