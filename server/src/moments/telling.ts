import type { Moments, MomentsAsked, When } from "@guichet/contract/moments.ts";
import type { z } from "zod";
import { requireReading } from "../access/policy.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { readCompany } from "../company/company.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { presetsAt } from "./presets.ts";
import { readTyped } from "./typed.ts";

/** What can be chosen now, and what the words typed so far say: the echo under the field. */
export async function tellMoments(
  work: Work,
  { words, language }: z.output<typeof MomentsAsked>,
): Promise<Moments> {
  requireReading(work.actor);
  const calendar = await mainCalendar(work);
  const spoken = language ?? (await readCompany(work)).language;
  const read = words ? readTyped(words, spoken, calendar, work.now) : null;
  return { presets: presetsAt(calendar, work.now), read: read?.toString() ?? null };
}

/** The instant that was meant, within two years. */
export async function tellWhen(work: Work, when: When): Promise<Temporal.Instant> {
  const at = await meant(work, when);
  if (Temporal.Instant.compare(at, work.now) <= 0) throw refuse("moment.past");
  if (Temporal.Instant.compare(at, work.now.add({ hours: 24 * 731 })) > 0) throw refuse("moment.too_far");
  return at;
}

async function meant(work: Work, when: When): Promise<Temporal.Instant> {
  if ("at" in when) return Temporal.Instant.from(when.at);
  const calendar = await mainCalendar(work);
  if ("preset" in when) {
    const found = presetsAt(calendar, work.now).find(({ preset }) => preset === when.preset);
    if (!found) throw refuse("moment.past");
    return Temporal.Instant.from(found.at);
  }
  const language = when.language ?? (await readCompany(work)).language;
  const read = readTyped(when.words, language, calendar, work.now);
  if (!read) throw refuse("moment.unread");
  return read;
}
