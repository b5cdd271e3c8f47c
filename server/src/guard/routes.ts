import { Departing, GuardReading } from "@guichet/contract/guard.ts";
import { sayReading } from "../locales/guard.ts";
import { languageOf } from "../platform/http/language.ts";
import type { Routes } from "../platform/http/routes.ts";
import { gatherWriting, readWriting } from "./departing.ts";
import type { GuardRoom } from "./room.ts";

export function guardRoutes(routes: Routes, room: GuardRoom): void {
  routes.post(
    "/guard/readings",
    {
      says: "Read a text that is about to leave; nothing is kept of it.",
      body: Departing,
      answer: GuardReading,
    },
    async ({ work, body, request }) =>
      sayReading(
        languageOf(request),
        await readWriting(room, await work((unit) => gatherWriting(unit, body))),
      ),
  );
}
