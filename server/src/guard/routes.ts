import { Departing, GuardAnswer, GuardReading, SpellingAsked, Spellings } from "@guichet/contract/guard.ts";
import { HouseWords, HouseWordsWriting } from "@guichet/contract/house-words.ts";
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
import { addHouseWords, houseWords, removeHouseWord } from "./spelling/keeping-words.ts";

const TicketParams = z.object({ ticketId: Id });

function houseWordRoutes(routes: Routes): void {
  routes.get(
    "/house-words",
    { says: "Words of the house, taken as they are written in both languages.", answer: HouseWords },
    ({ work }) => work(houseWords),
  );
  routes.post(
    "/house-words",
    {
      says: "Add words, one or several at once; those that are there stay as they are. For leads.",
      body: HouseWordsWriting,
      answer: HouseWords,
      status: 201,
    },
    ({ work, body }) => work((unit) => addHouseWords(unit, body)),
  );
  routes.delete(
    "/house-words/:wordId",
    {
      says: "Remove a word: the dictionaries decide again. For leads.",
      params: z.object({ wordId: Id }),
      status: 204,
    },
    ({ work, params }) => work((unit) => removeHouseWord(unit, params.wordId)),
  );
}

export function guardRoutes(routes: Routes, given: Omit<Guarding, "work">): void {
  houseWordRoutes(routes);
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
