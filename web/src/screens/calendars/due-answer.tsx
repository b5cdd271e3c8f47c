import type { Due } from "@guichet/contract/calendars.ts";
import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { absoluteWords } from "../../parts/time-words.ts";
import { Trouble } from "../../ui/notice.tsx";
import { dateWithDay } from "./dates.ts";

/** When it falls due, and the days off met on the way, each with its reason. */
export function DueAnswer({ due }: { due: UseQueryResult<Due> }) {
  const words = useRefusalWords();
  return (
    <div aria-live="polite" className="min-h-12">
      {due.isError && <Trouble title={words(due.error)} />}
      {due.data?.due != null && <Told due={{ ...due.data, due: due.data.due }} />}
    </div>
  );
}

function Told({ due }: { due: Due & { due: string } }) {
  const { t } = useTranslation();
  const { language } = useReading();
  return (
    <div className="grid gap-2 rounded-std border border-line bg-raised px-4 py-3">
      <p className="text-3">
        {t("calendars.falls_due")}{" "}
        <strong className="font-strong tabular-nums">
          {absoluteWords(Date.parse(due.due), { zone: due.timeZone, language })}
        </strong>
      </p>
      {due.daysOff.length > 0 && (
        <ul className="grid text-2 text-ink-soft">
          {due.daysOff.map(({ date, holiday, closures }) => (
            <li key={date} className="flex flex-wrap gap-x-2">
              <time dateTime={date}>{dateWithDay(date, language)}</time>
              <span>{[...(holiday === null ? [] : [holiday[language]]), ...closures].join(", ")}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
