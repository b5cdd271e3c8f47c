import { Id } from "@guichet/contract/ids.ts";
import {
  Macro,
  MacroAsked,
  MacroAskedOfMany,
  MacroOnMany,
  MacroPreview,
  MacroRun,
  MacroRunning,
  MacroWriting,
} from "@guichet/contract/macros.ts";
import { z } from "zod";
import type { Routes } from "../platform/http/routes.ts";
import { addMacro, changeMacro, macros, retireMacro } from "./keeping.ts";
import { previewMacro, previewOnMany } from "./rehearsing.ts";
import { runMacro } from "./running.ts";
import { undoMacro } from "./undoing.ts";

const params = z.object({ macroId: Id });

export function macroRoutes(routes: Routes): void {
  routes.get(
    "/macros",
    { says: "Macros: mine, those of my teams, everyone’s.", answer: z.object({ items: z.array(Macro) }) },
    ({ work }) => work(async (unit) => ({ items: await macros(unit) })),
  );
  routes.post(
    "/macros",
    {
      says: "Words and acts in one command. It never sends anything by itself.",
      body: MacroWriting,
      answer: Macro,
      status: 201,
    },
    ({ work, body }) => work((unit) => addMacro(unit, body)),
  );
  routes.put(
    "/macros/:macroId",
    { says: "Another macro under the same name or not.", params, body: MacroWriting, answer: Macro },
    ({ work, params: { macroId }, body }) => work((unit) => changeMacro(unit, macroId, body)),
  );
  routes.delete(
    "/macros/:macroId",
    { says: "Retire a macro: what it did stays done.", params, status: 204 },
    ({ work, params: { macroId } }) => work((unit) => retireMacro(unit, macroId)),
  );
  routes.post(
    "/tickets/:ticketId/macro-rehearsals",
    {
      says: "What a macro would do to this ticket now: its words filled, each act and what stands in its way. Nothing is done.",
      params: z.object({ ticketId: Id }),
      body: MacroAsked,
      answer: MacroPreview,
    },
    ({ work, params: { ticketId }, body }) => work((unit) => previewMacro(unit, ticketId, body)),
  );
  routes.post(
    "/macro-rehearsals",
    {
      says: "What the acts of a macro would come to on several tickets: counts, and who would refuse and why. Nothing is done.",
      body: MacroAskedOfMany,
      answer: MacroOnMany,
    },
    ({ work, body }) => work((unit) => previewOnMany(unit, body)),
  );
  routes.post(
    "/tickets/:ticketId/macro-runs",
    {
      says: "Do the acts of a macro, all or none. Its words are not sent: whoever writes inserts and sends them.",
      params: z.object({ ticketId: Id }),
      body: MacroRunning,
      answer: MacroRun,
      status: 201,
    },
    ({ work, params: { ticketId }, body }) => work((unit) => runMacro(unit, ticketId, body)),
  );
  routes.delete(
    "/macro-runs/:runId",
    {
      says: "Put back what a run of mine did, within ten minutes; what others changed since then stays.",
      params: z.object({ runId: Id }),
      status: 204,
    },
    ({ work, params: { runId } }) => work((unit) => undoMacro(unit, runId)),
  );
}
