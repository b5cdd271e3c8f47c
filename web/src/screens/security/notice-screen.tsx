import type { StaffNotice } from "@guichet/contract/staff-notice.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../api/client.ts";
import { useMe } from "../../api/session.ts";
import { speak } from "../../locales/i18n.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { localeOf } from "../../parts/words/locale.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** A sheet for the wall: what is kept of each person, who reads it, how long. Nothing of the desk stands around it. */
export function NoticeScreen() {
  const { t, i18n } = useTranslation();
  const notice = useQuery({
    queryKey: ["staff-notice"],
    queryFn: () => ask<StaffNotice>("GET", "/api/staff-notice"),
  });
  usePageTitle(t("notice.title"), useMe().companyName);
  const other = i18n.language === "fr" ? "en" : "fr";
  return (
    <main className="mx-auto grid max-w-[46rem] gap-6 px-5 py-8 print:max-w-none print:gap-4 print:p-0">
      <div className="flex flex-wrap gap-2 print:hidden">
        <Link to="/settings" className={buttonClass("quiet")}>
          {t("notice.back")}
        </Link>
        <span className="flex-1" />
        <Button lang={other} onClick={() => void speak(other)}>
          {t("notice.other")}
        </Button>
        <Button look="primary" onClick={() => window.print()}>
          {t("notice.print")}
        </Button>
      </div>
      {notice.isError && <QueryTrouble error={notice.error} onRetry={() => void notice.refetch()} />}
      {notice.data !== undefined && <Sheet notice={notice.data} />}
    </main>
  );
}

function Sheet({ notice }: { notice: StaffNotice }) {
  const { t, i18n } = useTranslation();
  const listOf = (names: readonly string[]) =>
    names.length === 0
      ? t("notice.nobody")
      : new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(names);
  const drawn = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: "long" }).format(
    Date.parse(notice.drawnAt),
  );
  const { idleHours, mostDays } = notice.sessions;
  return (
    <article className="grid gap-5 print:gap-3">
      <header className="grid gap-1">
        <h1 className="text-6 font-strong text-pretty">{t("notice.title")}</h1>
        <p className="text-3 text-ink-soft">{t("notice.of", { company: notice.companyName, date: drawn })}</p>
        <p className="text-3">{t("notice.lead")}</p>
      </header>
      <Part title={t("notice.tickets")}>
        <Rows
          what={t("notice.tickets_what")}
          who={t(notice.ticketsByTeam ? "notice.tickets_who_team" : "notice.tickets_who_all")}
          long={t("notice.tickets_long")}
        />
      </Part>
      <Part title={t("notice.figures")}>
        <Rows
          what={t("notice.figures_what", {
            names: listOf(notice.figures.map((name) => t(`figures.name.${name}`))),
          })}
          who={t("notice.figures_who")}
          long={t("notice.figures_long")}
        />
      </Part>
      <Part title={t("notice.presence")}>
        <Rows
          what={t("notice.presence_what")}
          who={t("notice.presence_who")}
          long={t("notice.presence_long")}
        />
      </Part>
      <Part title={t("notice.sessions")}>
        <Rows
          what={t("notice.sessions_what")}
          who={t("notice.sessions_who")}
          long={t("notice.sessions_long", { idleHours, mostDays, failuresHours: notice.failuresHours })}
        />
      </Part>
      <Part title={t("notice.audit")}>
        <Rows
          what={t("notice.audit_what", { count: notice.audited.length })}
          who={t("notice.audit_who", { names: listOf(notice.administrators) })}
          long={t("notice.audit_long")}
        />
      </Part>
      <Part title={t("notice.never")}>
        <p className="text-3">{t("notice.never_words")}</p>
      </Part>
      <Part title={t("notice.rights")}>
        <p className="text-3">
          {t("notice.rights_words", {
            administrators: listOf(notice.administrators),
            leads: listOf(notice.leads),
          })}
        </p>
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-1 border-t border-line pt-3 [break-inside:avoid]">
      <h2 id={id} className="text-4 font-strong">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Rows({ what, who, long }: { what: string; who: string; long: string }) {
  const { t } = useTranslation();
  const rows = [
    [t("notice.what"), what],
    [t("notice.who"), who],
    [t("notice.long"), long],
  ] as const;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
      {rows.map(([name, words]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
