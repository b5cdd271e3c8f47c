import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { useReading } from "../reading.ts";
import { absoluteWords, dateOnlyWords, dayWords } from "../time-words.ts";

const day = 86_400_000;

/** When they first wrote: a word for yesterday and today, a date for what is further. */
export function KnownSince({ since }: { since: string }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const at = Date.parse(since);
  const isNear = now - at < day || dayWords(at, now, reading) === dayWords(now - day, now, reading);
  const words = isNear
    ? t("customer.since", { when: dayWords(at, now, reading) })
    : t("customer.since_date", { when: dateOnlyWords(at, now, reading) });
  return (
    <time dateTime={since} title={absoluteWords(at, reading)} className="text-ink-soft">
      {words}
    </time>
  );
}
