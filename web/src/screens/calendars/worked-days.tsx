import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { weekdayName } from "../../parts/time-words.ts";
import { Check } from "../../ui/check.tsx";

type WorkedDaysProps = { days: readonly number[]; onChange: (days: number[]) => void };

const week = [1, 2, 3, 4, 5, 6, 7];

/** Which week days are “jours ouvrés”. The last one stays: without any, nothing would ever be due. */
export function WorkedDays({ days, onChange }: WorkedDaysProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const toggle = (day: number) =>
    onChange(days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort((a, b) => a - b));
  return (
    <fieldset className="grid gap-2">
      <legend className="text-2 font-strong">{t("calendars.worked")}</legend>
      <p className="text-2 text-ink-soft">{t("calendars.worked_hint")}</p>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {week.map((day) => (
          <Check
            key={day}
            type="checkbox"
            label={<span className="first-letter:uppercase">{weekdayName(day, language)}</span>}
            checked={days.includes(day)}
            disabled={days.length === 1 && days.includes(day)}
            onChange={() => toggle(day)}
          />
        ))}
      </div>
    </fieldset>
  );
}
