import type { Approval } from "@guichet/contract/reasons.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useWaitingApprovals } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { placeOf } from "../../parts/approvals/approval-stamp.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** What waits for a lead's word; each is decided where it is read whole, in its ticket. */
export function ApprovalsScreen() {
  const { t } = useTranslation();
  const waiting = useWaitingApprovals();
  const items = waiting.data?.items;
  usePageTitle(t("approval.place.title"), useMe().companyName);
  return (
    <Page title={t("approval.place.title")} lead={t("approval.place.lead")}>
      {waiting.isPending && <RowsSkeleton />}
      {waiting.isError && <QueryTrouble error={waiting.error} onRetry={() => void waiting.refetch()} />}
      {items?.length === 0 && (
        <Empty title={t("approval.place.empty")}>{t("approval.place.empty_more")}</Empty>
      )}
      {items !== undefined && items.length > 0 && (
        <ul className="divide-y divide-line rounded-std border border-line bg-raised">
          {items.map((approval) => (
            <li key={approval.id}>
              <Line approval={approval} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Line({ approval }: { approval: Approval }) {
  const { askedBy, askedAt, excerpts, ticketId, why } = approval;
  const what = [...new Set(excerpts)].join(" · ");
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId }}
      search={{ view: "all" }}
      hash={placeOf(approval.id)}
      className="grid gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunk md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <span className="line-clamp-2 font-strong text-pretty [overflow-wrap:anywhere]">{what}</span>
      <span className="text-ink-soft md:row-span-2 md:text-right">
        {askedBy.name} · <Moment at={askedAt} />
      </span>
      {why !== "" && <span className="line-clamp-2 text-pretty text-ink-soft">{why}</span>}
    </Link>
  );
}
