import { UrgencyWhy } from "@guichet/contract/readings.ts";
import { languageHeard } from "../language/incoming/hearing.ts";
import { stemsOf } from "../language/incoming/lessons.ts";
import { urgentFacts } from "../language/incoming/urgent.ts";
import type { Work } from "../platform/work.ts";
import { suggestReasons } from "../reasons/suggesting.ts";
import { weighTicket } from "../tickets/marking/urgency.ts";
import { type Arrived, holdPlace, insertReading, listArrived, movePlace, type UrgentWords } from "./rows.ts";

const batch = 50;

/**
 * Reads what arrived, a moment behind: a mail is visible as soon as without it. It keeps its place among the facts, so
 * that arriving costs nothing more and what came while nobody read is read later.
 */
export async function readArrived(work: Work): Promise<boolean> {
  const place = await holdPlace(work);
  if (!place) return false;
  const arrived = await listArrived(work, place, batch);
  const last = arrived.at(-1);
  if (!last) return false;
  for (const each of arrived) if (each.text !== "") await readOne(work, each);
  await movePlace(work, last);
  return arrived.length === batch;
}

async function readOne(work: Work, { ticketId, subject, text, spoken }: Arrived): Promise<void> {
  const words = `${subject}\n${text}`;
  const language = spoken === null ? "fr" : languageHeard(spoken);
  const suggestions = language === null ? [] : await suggestReasons(work, { text: words, language });
  const urgent = language === null ? [] : urgentIn(words, language);
  await insertReading(work, ticketId, { suggestions, urgent, stems: stemsOf(words) });
  if (urgent.length > 0)
    await weighTicket(work, ticketId, (why) => [...new Set([...why, ...urgent.map(({ is }) => is)])]);
  if (suggestions.length > 0) work.announce("ticket.understood", { ticketId });
}

const urgentIn = (words: string, language: "fr" | "en"): UrgentWords =>
  urgentFacts(words, language).map(({ why, words: said }) => ({ is: UrgencyWhy.parse(why), words: said }));
