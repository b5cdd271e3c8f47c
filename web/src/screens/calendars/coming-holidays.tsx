import type { Calendar } from "@guichet/contract/calendars.ts";
import { useTranslation } from "react-i18next";
import { useDays } from "../../api/time/calendars.ts";
import { useReading } from "../../parts/reading.ts";
import { useNow } from "../../ui/clock.ts";
import { dateIn, dateWithDay, laterBy } from "./dates.ts";

const most = 6;

/** The next ones by name: the quickest proof that the right region was chosen. */
export function ComingHolidays({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const today = dateIn(useNow(), calendar.timeZone);
  const days = useDays(calendar.id, today, laterBy(today, 366));
  const coming = days.data?.items.filter(({ holiday }) => holiday !== null).slice(0, most) ?? [];
  if (calendar.holidays === null || coming.length === 0) return null;
  return (
    <section className="grid gap-2" aria-labelledby="coming-holidays">
      <h2 id="coming-holidays" className="text-4 font-strong">
        {t("calendars.coming")}
      </h2>
      <ul className="grid rounded-std border border-line bg-raised">
        {coming.map(({ date, holiday }) => (
          <li
            key={date}
            className="flex flex-wrap gap-x-4 border-b border-line px-4 py-2 tabular-nums last:border-b-0"
          >
            <time dateTime={date} className="w-60 first-letter:uppercase">
              {dateWithDay(date, language)}
            </time>
            <span className="text-ink-soft">{holiday?.[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
