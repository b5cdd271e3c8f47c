import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { auditTableAddress, useAuditLines, useMe } from "../../api/session.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { AuditFilter } from "./audit-filter.tsx";
import { AuditTable } from "./audit-table.tsx";

/** Who opened what, who changed what, from where: for administrators, and for nobody to change. */
export function AuditSettings() {
  const { t } = useTranslation();
  const asked = useSearch({ from: "/frame/settings/audit" });
  const navigate = useNavigate();
  const lines = useAuditLines(asked);
  usePageTitle(t("audit.title"), useMe().companyName);
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  const save = (
    <a href={auditTableAddress(asked)} download="audit.csv" className={buttonClass("plain")}>
      {t("audit.table")}
    </a>
  );
  return (
    <Page title={t("audit.title")} lead={t("audit.lead")} actions={save}>
      <AuditFilter
        asked={asked}
        onAsk={(next) => void navigate({ to: "/settings/audit", search: next, replace: true })}
      />
      {lines.isPending && <RowsSkeleton />}
      {lines.isError && <QueryTrouble error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isSuccess && items.length === 0 && (
        <Empty title={t("audit.empty_title")}>{t("audit.empty")}</Empty>
      )}
      {items.length > 0 && <AuditTable lines={items} />}
      <LoadMore
        hasMore={lines.hasNextPage}
        isLoading={lines.isFetchingNextPage}
        onMore={() => void lines.fetchNextPage()}
      />
    </Page>
  );
}
