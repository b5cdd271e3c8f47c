import type { OpeningPeriod } from "@guichet/contract/calendars.ts";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { weekdayName } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { OpeningDay } from "./opening-day.tsx";

type OpeningHoursProps = { periods: readonly OpeningPeriod[]; onChange: (periods: OpeningPeriod[]) => void };

const week = [1, 2, 3, 4, 5, 6, 7];
const likeMonday = [2, 3, 4, 5];

/** Several periods a day: lunch exists. */
export function OpeningHours({ periods, onChange }: OpeningHoursProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const ofDay = (day: number) => periods.filter((period) => period.day === day);
  const changeDay = (day: number, changed: OpeningPeriod[]) =>
    onChange([...periods.filter((period) => period.day !== day), ...changed]);
  const copyMonday = () =>
    onChange([
      ...periods.filter((period) => !likeMonday.includes(period.day)),
      ...likeMonday.flatMap((day) => ofDay(1).map((period) => ({ ...period, day }))),
    ]);
  return (
    <fieldset className="grid gap-2">
      <legend className="text-2 font-strong">{t("calendars.hours")}</legend>
      <p className="text-2 text-ink-soft">{t("calendars.hours_hint")}</p>
      <div className="grid rounded-std border border-line bg-raised">
        {week.map((day) => (
          <OpeningDay
            key={day}
            day={day}
            name={weekdayName(day, language)}
            periods={ofDay(day)}
            onChange={(changed) => changeDay(day, changed)}
          />
        ))}
      </div>
      <div>
        <Button look="quiet" size="small" onClick={copyMonday}>
          {t("calendars.copy_monday")}
        </Button>
      </div>
    </fieldset>
  );
}
