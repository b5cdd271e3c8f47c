import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { measured } from "./measuring.ts";
import { recompute } from "./recomputing.ts";
import {
  deleteMeasures,
  insertMeasures,
  listHours,
  lockMeasures,
  readWords,
  tellTicket,
  writeMeasures,
} from "./rows.ts";

/** Merged into another, it is no ticket of its own: one counts. */
export const forgetMeasures = (work: Work, { ticketId }: { ticketId: string }): Promise<void> =>
  deleteMeasures(work, ticketId);

/** It counts again, as the facts tell it. */
export async function measureAlone(work: Work, { ticketId }: { ticketId: string }): Promise<void> {
  const told = await tellTicket(work, ticketId);
  if (!told?.opened) return;
  const measures = recompute(told, await readWords(work, [ticketId]), await listHours(work));
  if (!measures) return;
  insertMeasures(work, ticketId, told.opened);
  await writeMeasures(work, ticketId, measures);
}

/** What came or left brings its words, and the hour at which the first of them reached us. */
export async function measureGathering(work: Work, { ticketId }: Facts["ticket.gathered"]): Promise<void> {
  const told = await tellTicket(work, ticketId);
  const before = await lockMeasures(work, ticketId);
  const words = (await readWords(work, [ticketId])).get(ticketId);
  if (!told?.opened || !before || !words) return;
  const raw = { ...before, openedAt: told.opened.openedAt };
  await writeMeasures(work, ticketId, measured(raw, words, await listHours(work)));
}
