import type { InboxRights, PersonRights, Rights } from "@guichet/contract/rights.ts";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRights } from "../../api/people/rights.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { InboxList } from "./inbox-list.tsx";
import { RightsTable } from "./rights-table.tsx";

const PersonDialog = lazy(() =>
  import("./person-dialog.tsx").then((part) => ({ default: part.PersonDialog })),
);
const InboxDialog = lazy(() => import("./inbox-dialog.tsx").then((part) => ({ default: part.InboxDialog })));

/** Who may see and do what: read across for a person, down for an inbox; changed with its effect said before. */
export function RightsSettings() {
  const { t } = useTranslation();
  const rights = useRights();
  usePageTitle(t("rights.title"), useMe().companyName);
  return (
    <Page title={t("rights.title")} lead={t("rights.lead")}>
      {rights.isPending && <RowsSkeleton />}
      {rights.isError && <QueryTrouble error={rights.error} onRetry={() => void rights.refetch()} />}
      {rights.data && <Standing rights={rights.data} />}
    </Page>
  );
}

type Opened = { person: PersonRights } | { inbox: InboxRights };

function Standing({ rights }: { rights: Rights }) {
  const { t } = useTranslation();
  const isAdmin = useMe().roles.includes("admin");
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <p className="max-w-[68ch] text-pretty">
        {t(`rights.rule.${rights.ticketsSeenBy}`)}{" "}
        {isAdmin && (
          <Link to="/settings/teams" className="text-accent underline underline-offset-2">
            {t("rights.to_teams")}
          </Link>
        )}
      </p>
      <section className="grid gap-3">
        <h2 className="text-4 font-strong">{t("rights.people")}</h2>
        <RightsTable rights={rights} onOpen={isAdmin ? (person) => setOpened({ person }) : null} />
      </section>
      <section className="grid gap-3">
        <h2 className="text-4 font-strong">{t("rights.inboxes")}</h2>
        <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("rights.inboxes_hint")}</p>
        <InboxList
          inboxes={rights.inboxes}
          rule={rights.ticketsSeenBy}
          onOpen={isAdmin ? (inbox) => setOpened({ inbox }) : null}
        />
      </section>
      <RoleMeanings />
      <Suspense>
        {opened !== null && "person" in opened && <PersonDialog person={opened.person} onDone={close} />}
        {opened !== null && "inbox" in opened && (
          <InboxDialog inbox={opened.inbox} people={rights.people} onDone={close} />
        )}
      </Suspense>
    </>
  );
}

const roles = ["agent", "team_lead", "lead", "director", "admin"] as const;

/** What each word allows, once, under the table that uses them. */
function RoleMeanings() {
  const { t } = useTranslation();
  return (
    <section className="grid gap-3">
      <h2 className="text-4 font-strong">{t("rights.words")}</h2>
      <dl className="grid gap-x-6 gap-y-2 text-2 md:grid-cols-[12rem_minmax(0,1fr)]">
        {roles.map((role) => (
          <div key={role} className="contents">
            <dt className="font-strong">
              {role === "team_lead" ? t("rights.team_lead") : t(`access.roles.${role}`)}
            </dt>
            <dd className="mb-1 max-w-[62ch] text-pretty text-ink-soft md:mb-0">
              {t(`rights.means.${role}`)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
