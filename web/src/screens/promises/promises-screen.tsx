import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type LedgerAsked, ledgerParts, useLedger } from "../../api/promises.ts";
import { useMe } from "../../api/session.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Segments } from "../../ui/menus/segments.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { PromiseLines } from "./promise-lines.tsx";

/** The ledger: what was promised to whom, the next due first. */
export function PromisesScreen() {
  const { t } = useTranslation();
  const { part = "running", owner = "me" } = useSearch({ from: "/frame/promises" });
  const navigate = useNavigate();
  const show = (asked: LedgerAsked) => void navigate({ to: "/promises", search: asked, replace: true });
  const ledger = useLedger({ part, owner });
  const lines = ledger.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(t("promise.place.title"), useMe().companyName);
  return (
    <Page title={t("promise.place.title")} lead={t("promise.place.lead")}>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Segments
          label={t("promise.place.which")}
          options={ledgerParts.map((value) => ({ value, label: t(`promise.place.${value}`) }))}
          chosen={part}
          onChoose={(each) => show({ part: each, owner })}
        />
        <Segments
          label={t("promise.place.whose")}
          options={[
            { value: "me", label: t("promise.place.mine") },
            { value: "all", label: t("promise.place.all") },
          ]}
          chosen={owner}
          onChoose={(each) => show({ part, owner: each })}
        />
      </div>
      {ledger.isPending && <RowsSkeleton />}
      {ledger.isError && <QueryTrouble error={ledger.error} onRetry={() => void ledger.refetch()} />}
      {ledger.isSuccess && lines.length === 0 && (
        <Empty title={t(`promise.place.empty.${part}`)}>{t(`promise.place.empty_more.${part}`)}</Empty>
      )}
      <PromiseLines lines={lines} isByDay={part === "running"} />
      <LoadMore
        hasMore={ledger.hasNextPage}
        isLoading={ledger.isFetchingNextPage}
        onMore={() => void ledger.fetchNextPage()}
      />
    </Page>
  );
}
