import type { Calendar } from "@guichet/contract/calendars.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useCalendars } from "../../api/time/calendars.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useReading } from "../../parts/reading.ts";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Stamp } from "../../ui/stamp.tsx";
import { AddCalendarDialog } from "./add-calendar-dialog.tsx";
import { placeWords } from "./place-words.ts";

export function CalendarsScreen() {
  const { t } = useTranslation();
  const calendars = useCalendars();
  const [isAdding, setIsAdding] = useState(false);
  usePageTitle(t("calendars.title"), useMe().companyName);
  const add = (
    <Button look="primary" onClick={() => setIsAdding(true)}>
      {t("calendars.add")}
    </Button>
  );
  const main = calendars.data?.items.find((calendar) => calendar.main);
  return (
    <Page title={t("calendars.title")} lead={t("calendars.lead")} actions={add}>
      {calendars.isPending && <RowsSkeleton />}
      {calendars.isError && <QueryTrouble error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.data !== undefined && (
        <ul className="grid rounded-std border border-line bg-raised">
          {calendars.data.items.map((calendar) => (
            <CalendarLine key={calendar.id} calendar={calendar} />
          ))}
        </ul>
      )}
      {isAdding && main !== undefined && <AddCalendarDialog like={main} onDone={() => setIsAdding(false)} />}
    </Page>
  );
}

function CalendarLine({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const { holidays, closures } = calendar;
  const facts = [
    calendar.timeZone.replaceAll("_", " "),
    holidays === null
      ? t("calendars.no_holidays")
      : t("calendars.holidays_of", { place: placeWords(holidays, language) }),
    ...(closures.length === 0 ? [] : [t("calendars.closures_count", { count: closures.length })]),
  ];
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/settings/calendars/$calendarId"
        params={{ calendarId: calendar.id }}
        className="flex flex-wrap items-center gap-3 px-4 py-3 hover:bg-sunk"
      >
        <span className="min-w-0 flex-1 basis-48">
          <span className="block font-strong [overflow-wrap:anywhere]">{calendar.name}</span>
          <span className="block text-ink-soft">{facts.join(" · ")}</span>
        </span>
        {calendar.main && <Stamp look="faint">{t("calendars.main")}</Stamp>}
      </Link>
    </li>
  );
}
