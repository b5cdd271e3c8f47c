import { useTranslation } from "react-i18next";
import { useLikenesses } from "../../api/customers.ts";
import { useMe } from "../../api/session.ts";
import { LikenessLines } from "../../parts/customer/likeness-lines.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** For those who lead: every pair of cards that may be one person's. */
export function LikenessesScreen() {
  const { t } = useTranslation();
  const found = useLikenesses();
  usePageTitle(t("customer.alike_title"), useMe().companyName);
  return (
    <Page title={t("customer.alike_title")} lead={t("customer.alike_lead")}>
      {found.isError && <QueryTrouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <RowsSkeleton />}
      {found.data?.items.length === 0 && (
        <Empty title={t("customer.alike_none_title")}>{t("customer.alike_none")}</Empty>
      )}
      {found.data !== undefined && found.data.items.length > 0 && (
        <div className="rounded-std border border-line bg-raised p-4">
          <LikenessLines likenesses={found.data.items} />
        </div>
      )}
    </Page>
  );
}
