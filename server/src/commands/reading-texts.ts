import { createInterface } from "node:readline/promises";
import type { CalendarRules } from "@guichet/contract/calendars.ts";
import { Departing } from "@guichet/contract/guard.ts";
import { aloneWith } from "../guard/circumstances.ts";
import type { Reader } from "../guard/reading.ts";
import { openReader } from "../guard/reading.ts";
import { sayReading } from "../locales/guard.ts";
import { systemClock } from "../platform/clock.ts";

/** One text a line in JSON, one reading a line in JSON, in the same order; no server and no database are asked. */
export async function readTexts(): Promise<void> {
  const reader = openReader();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    process.stdout.write(`${JSON.stringify(await answer(reader, line))}\n`);
  }
}

/** A line that can’t be read has its answer too: whoever sent a thousand keeps their count. */
async function answer(reader: Reader, line: string): Promise<unknown> {
  try {
    const departing = Departing.parse(JSON.parse(line));
    const reading = await reader.read({
      text: departing.text,
      language: departing.language ?? null,
      kind: departing.kind,
      instant: Temporal.Instant.from(departing.instant ?? systemClock().toString()).toString(),
      zone: departing.zone ?? "Europe/Paris",
      attachments: departing.attachments,
      circumstances: { ...aloneWith(departing), calendar: officeHours(departing.zone ?? "Europe/Paris") },
    });
    return sayReading(reading.language, reading);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** No house is asked here: the hours of an office, and the holidays of France where its clock is meant. */
const officeHours = (timeZone: string): CalendarRules => ({
  timeZone,
  openingHours: [1, 2, 3, 4, 5].map((day) => ({ day, from: "09:00", to: "18:00" })),
  holidays: timeZone === "Europe/Paris" ? { country: "FR", region: null } : null,
  closures: [],
  workedDays: [1, 2, 3, 4, 5],
});
