import type { DepartureState } from "@guichet/contract/thread.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { departureStates, useDepartures } from "../../api/post/departures.ts";
import { useMe } from "../../api/session.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Segments } from "../../ui/menus/segments.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { DepartureLine } from "./departure-line.tsx";

/** Everything that did not arrive, in one list: a message that failed to leave is never a secret. */
export function DeparturesScreen() {
  const { t } = useTranslation();
  const { state = "failed" } = useSearch({ from: "/frame/departures" });
  const navigate = useNavigate();
  const show = (shown: DepartureState) =>
    void navigate({ to: "/departures", search: { state: shown }, replace: true });
  const departures = useDepartures(state);
  const rows = departures.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(t("deliveries.departures.title"), useMe().companyName);
  return (
    <Page title={t("deliveries.departures.title")} lead={t("deliveries.departures.lead")}>
      <Segments
        label={t("deliveries.departures.states")}
        options={departureStates.map((value) => ({
          value,
          label: t(`deliveries.departures.state.${value}`),
        }))}
        chosen={state}
        onChoose={show}
      />
      {departures.isPending && <RowsSkeleton />}
      {departures.isError && (
        <QueryTrouble error={departures.error} onRetry={() => void departures.refetch()} />
      )}
      {departures.isSuccess && rows.length === 0 && (
        <Empty title={t(`deliveries.departures.none.${state}`)}>{t("deliveries.departures.empty")}</Empty>
      )}
      <ul className="grid gap-3">
        {rows.map((row) => (
          <DepartureLine key={row.id} departure={row} />
        ))}
      </ul>
      <LoadMore
        hasMore={departures.hasNextPage}
        isLoading={departures.isFetchingNextPage}
        onMore={() => void departures.fetchNextPage()}
      />
    </Page>
  );
}
