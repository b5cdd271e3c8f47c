import type { Team } from "@guichet/contract/team.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useTeams } from "../../api/team.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { SeenBy } from "./seen-by.tsx";
import { TeamDialog } from "./team-dialog.tsx";
import { TeamLine } from "./team-line.tsx";

/** Who answers together, and whether the others see their tickets. */
export function TeamsSettings() {
  const { t } = useTranslation();
  const teams = useTeams();
  const [open, setOpen] = useState<Team | "new" | null>(null);
  usePageTitle(t("teams.title"), useMe().companyName);
  const make = (look: "primary" | "plain") => (
    <Button look={look} onClick={() => setOpen("new")}>
      {t("teams.make")}
    </Button>
  );
  const items = teams.data?.items ?? [];
  return (
    <Page title={t("teams.title")} lead={t("teams.lead")} actions={items.length > 0 && make("primary")}>
      {teams.isPending && <RowsSkeleton />}
      {teams.isError && <QueryTrouble error={teams.error} onRetry={() => void teams.refetch()} />}
      {teams.isSuccess && items.length === 0 && (
        <Empty title={t("teams.empty_title")} action={make("primary")}>
          {t("teams.empty")}
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="grid rounded-std border border-line bg-raised">
          {items.map((team) => (
            <TeamLine key={team.id} team={team} onOpen={() => setOpen(team)} />
          ))}
        </ul>
      )}
      {items.length > 0 && <SeenBy teams={items} />}
      <Link
        to="/settings/rights"
        className="inline-flex min-h-6 items-center justify-self-start text-accent underline-offset-2 hover:underline"
      >
        {t("settings.place.rights")}
      </Link>
      {open !== null && <TeamDialog team={open === "new" ? null : open} onDone={() => setOpen(null)} />}
    </Page>
  );
}
