import type { Figures } from "@guichet/contract/figures.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { now } from "../../ui/clock.ts";
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
    <nav
      aria-label={t("figures.periods")}
      className="flex gap-1 rounded-std border border-line-strong bg-raised p-0.5"
    >
      {lengths.map(({ name, days }) => {
        const from = daysBefore(today, days - 1);
        return (
          <Link
            key={name}
            to="/figures"
            search={{ from, to: today }}
            aria-current={figures.from === from && figures.to === today ? "true" : "false"}
            className="inline-flex min-h-7 items-center rounded-std px-2.5 text-2 text-ink-soft hover:bg-sunk aria-[current=true]:bg-accent-wash aria-[current=true]:font-strong aria-[current=true]:text-accent"
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
