import { isOuvrable, isOuvre } from "../calendars/counting-days.ts";
import { openMinutesOn, timeOf } from "../calendars/days.ts";
import type { Calendar } from "../calendars/model.ts";
import type { ReadingCalendar } from "../language/model.ts";

/** A calendar on which nobody ever works must not make a reading endless. */
const mostDays = 3000;
const sixInTheEvening = "18:00";

/** The house’s calendar, as sentences count with it: “jours ouvrés”, “by Tuesday”. */
export function readingCalendar(calendar: Calendar): ReadingCalendar {
  const counts = {
    calendar: () => true,
    worked: (day: Temporal.PlainDate) => isOuvre(calendar, day),
    business: (day: Temporal.PlainDate) => isOuvrable(calendar, day),
  };
  const ordinary = calendar.rules.openingHours
    .map(({ to }) => to)
    .toSorted()
    .at(-1);
  return {
    addDays(kind, count, from) {
      let day = from;
      for (let left = count, days = 0; left > 0 && days < mostDays; days++) {
        day = day.add({ days: 1 });
        if (counts[kind](day)) left -= 1;
      }
      return day;
    },
    closing(day) {
      const [, last] = openMinutesOn(calendar, day).at(-1) ?? [];
      return clockTime(last === undefined ? (ordinary ?? sixInTheEvening) : timeOf(last));
    },
  };
}

/** Midnight, as the end of a day, is its last minute. */
const clockTime = (time: string): Temporal.PlainTime =>
  Temporal.PlainTime.from(time === "24:00" ? "23:59" : time);
