import type { Figures } from "@guichet/contract/figures.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { now } from "../../ui/clock.ts";
import { segmentClass, segmentsClass } from "../../ui/menus/segments.tsx";
import { daysBefore } from "./figure-words.ts";

const lengths = [
  { name: "week", days: 7 },
  { name: "month", days: 30 },
  { name: "quarter", days: 90 },
] as const;
export function PeriodChoice({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const today = dateIn(now(), figures.timeZone);
  return (
    <nav aria-label={t("figures.periods")} className={segmentsClass}>
      {lengths.map(({ name, days }) => {
        const from = daysBefore(today, days - 1);
        return (
          <Link
            key={name}
            from="/figures"
            to="/figures"
            search={(asked) => ({ ...asked, from, to: today })}
            aria-current={figures.from === from && figures.to === today ? "true" : "false"}
            className={segmentClass}
          >
            {t(`figures.period.${name}`)}
          </Link>
        );
      })}
    </nav>
  );
}

/** `2026-11-21` in the company's zone: Swedish writes dates as ISO does. */
function dateIn(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone }).format(at);
}
