import type { OpeningPeriod } from "@guichet/contract/calendars.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCompany } from "../../api/company.ts";
import { useCalendars, useChangeCalendar } from "../../api/time/calendars.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { QuestionPage } from "./question-page.tsx";

const week = [1, 2, 3, 4, 5];
const each = (days: readonly number[], ...spans: readonly [string, string][]): OpeningPeriod[] =>
  days.flatMap((day) => spans.map(([from, to]) => ({ day, from, to })));

const ready: Record<"office" | "without_break" | "shop" | "always", OpeningPeriod[]> = {
  office: each(week, ["09:00", "12:00"], ["14:00", "18:00"]),
  without_break: each(week, ["09:00", "18:00"]),
  shop: [...each([2, 3, 4, 5, 6], ["10:00", "12:30"], ["14:00", "19:00"])],
  always: [],
};

/** Ready hours, one press each; the days themselves below. */
export function HoursQuestion({ settings }: { settings: ReactNode }) {
  const { t } = useTranslation();
  const main = useCalendars().data?.items.find((calendar) => calendar.main);
  return (
    <QuestionPage name="hours" settings={settings}>
      {main !== undefined && <ReadyHours calendarId={main.id} />}
      <p className="text-2 text-ink-soft">{t("assistant.hours.below")}</p>
    </QuestionPage>
  );
}

const names = ["office", "without_break", "shop", "always"] as const;

function ReadyHours({ calendarId }: { calendarId: string }) {
  const { t } = useTranslation();
  const open = useCompany().data?.openingHours;
  const change = useChangeCalendar(calendarId);
  const words = useRefusalWords();
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {names.map((name) => (
          <Button
            key={name}
            aria-pressed={open !== undefined && sameHours(open, ready[name])}
            disabled={change.isPending}
            onClick={() => change.mutate({ openingHours: ready[name] })}
          >
            {t(`assistant.hours.ready.${name}`)}
          </Button>
        ))}
      </div>
      {change.isError && <Trouble title={words(change.error)} />}
    </div>
  );
}

const written = (periods: readonly OpeningPeriod[]): string =>
  periods
    .map(({ day, from, to }) => `${day} ${from} ${to}`)
    .toSorted()
    .join();

const sameHours = (one: readonly OpeningPeriod[], other: readonly OpeningPeriod[]): boolean =>
  written(one) === written(other);
