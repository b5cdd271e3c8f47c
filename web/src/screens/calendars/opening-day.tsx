import type { OpeningPeriod } from "@guichet/contract/calendars.ts";
import Plus from "lucide-react/icons/plus";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TimeField } from "./time-field.tsx";

type OpeningDayProps = {
  day: number;
  name: string;
  periods: readonly OpeningPeriod[];
  onChange: (periods: OpeningPeriod[]) => void;
};

export function OpeningDay({ day, name, periods, onChange }: OpeningDayProps) {
  const { t } = useTranslation();
  const replace = (place: number, part: Partial<OpeningPeriod>) =>
    onChange(periods.map((period, at) => (at === place ? { ...period, ...part } : period)));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-1.5 last:border-b-0">
      <span className="flex-1 first-letter:uppercase md:w-20 md:flex-none">{name}</span>
      <div className="order-last flex basis-full flex-wrap items-center gap-x-4 gap-y-1 md:order-none md:flex-1 md:basis-0">
        {periods.length === 0 && <span className="text-ink-soft">{t("calendars.closed_day")}</span>}
        {periods.map((period, place) => (
          <Period
            // biome-ignore lint/suspicious/noArrayIndexKey: a period has no identity but its place in the day.
            key={place}
            name={name}
            number={place + 1}
            period={period}
            onChange={(part) => replace(place, part)}
            onDrop={() => onChange(periods.filter((_, at) => at !== place))}
          />
        ))}
      </div>
      <IconButton
        label={t("calendars.add_period", { day: name })}
        icon={<Icon of={Plus} />}
        onClick={() => onChange([...periods, nextPeriod(day, periods)])}
      />
    </div>
  );
}

/** The morning first, then the afternoon, then what is left of the evening. */
function nextPeriod(day: number, periods: readonly OpeningPeriod[]): OpeningPeriod {
  if (periods.length === 0) return { day, from: "09:00", to: "12:30" };
  return periods.length === 1 ? { day, from: "14:00", to: "18:00" } : { day, from: "19:00", to: "20:00" };
}

type PeriodProps = {
  name: string;
  number: number;
  period: OpeningPeriod;
  onChange: (part: Partial<OpeningPeriod>) => void;
  onDrop: () => void;
};

function Period({ name, number, period, onChange, onDrop }: PeriodProps) {
  const { t } = useTranslation();
  const isWrong = period.from >= period.to;
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <TimeField
        label={t("calendars.from", { day: name, number })}
        isWrong={isWrong}
        value={period.from}
        onChange={(from) => onChange({ from })}
      />
      {t("calendars.until")}
      <TimeField
        label={t("calendars.to", { day: name, number })}
        isWrong={isWrong}
        value={period.to}
        onChange={(to) => onChange({ to })}
      />
      <IconButton
        label={t("calendars.drop_period", { day: name, number })}
        icon={<Icon of={X} small />}
        onClick={onDrop}
      />
      {isWrong && <span className="text-1 font-strong text-risk">{t("calendars.period_order")}</span>}
    </span>
  );
}
