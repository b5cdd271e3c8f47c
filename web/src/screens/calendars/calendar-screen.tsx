import type { Calendar } from "@guichet/contract/calendars.ts";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useCalendars } from "../../api/time/calendars.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { CalendarActs } from "./calendar-acts.tsx";
import { CalendarForm } from "./calendar-form.tsx";
import { ComingHolidays } from "./coming-holidays.tsx";
import { DueExample } from "./due-example.tsx";

export function CalendarScreen() {
  const { t } = useTranslation();
  const { calendarId } = useParams({ from: "/frame/settings/calendars/$calendarId" });
  const calendars = useCalendars();
  const calendar = calendars.data?.items.find(({ id }) => id === calendarId);
  const title = calendar?.name ?? t("calendars.title");
  usePageTitle(title, useMe().companyName);
  const all = (
    <Link to="/settings/calendars" className={buttonClass("quiet")}>
      {t("calendars.all")}
    </Link>
  );
  return (
    <Page title={title} lead={calendar?.main ? t("calendars.main_lead") : undefined} actions={all}>
      {calendars.isPending && <FormSkeleton />}
      {calendars.isError && <QueryTrouble error={calendars.error} onRetry={() => void calendars.refetch()} />}
      {calendars.isSuccess && calendar === undefined && (
        <Empty title={t("calendars.gone_title")} action={all}>
          {t("calendars.gone")}
        </Empty>
      )}
      {calendar !== undefined && <WholeCalendar key={calendar.id} calendar={calendar} />}
    </Page>
  );
}

function WholeCalendar({ calendar }: { calendar: Calendar }) {
  return (
    <div className="grid max-w-180 gap-10">
      <CalendarForm calendar={calendar} />
      <ComingHolidays calendar={calendar} />
      <DueExample calendar={calendar} />
      {!calendar.main && <CalendarActs calendar={calendar} />}
    </div>
  );
}
