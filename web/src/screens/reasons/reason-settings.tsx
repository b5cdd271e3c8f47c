import type { Reason } from "@guichet/contract/reasons.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReasons } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { inTreeOrder } from "../../parts/reasons/tree-order.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { CommonAuthorities } from "./common-authorities.tsx";
import { GestureBudgetSetting } from "./gesture-budget.tsx";
import { ReasonDialog } from "./reason-dialog.tsx";
import { ReasonSetsDialog } from "./reason-sets-dialog.tsx";
import { ReasonTable } from "./reason-table.tsx";
import { RetireReasonDialog } from "./retire-reason-dialog.tsx";

export function ReasonSettings() {
  const { t } = useTranslation();
  const reasons = useReasons();
  const [open, setOpen] = useState<Reason | "new" | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const [retiring, setRetiring] = useState<Reason | null>(null);
  usePageTitle(t("reasons.title"), useMe().companyName);
  const inUse = reasons.data?.items.filter((reason) => reason.retiredAt === null);
  const retired = reasons.data?.items.filter((reason) => reason.retiredAt !== null) ?? [];
  const add = (
    <span className="flex flex-wrap gap-2">
      <Button onClick={() => setIsChoosing(true)}>{t("reasons.set_choose")}</Button>
      <Button look="primary" onClick={() => setOpen("new")}>
        {t("reasons.add")}
      </Button>
    </span>
  );
  return (
    <Page title={t("reasons.title")} lead={t("reasons.lead")} actions={inUse?.length === 0 ? undefined : add}>
      {reasons.isPending && <RowsSkeleton />}
      {reasons.isError && <QueryTrouble error={reasons.error} onRetry={() => void reasons.refetch()} />}
      {inUse?.length === 0 && (
        <Empty title={t("reasons.empty_title")} action={add}>
          {t("reasons.empty")}
        </Empty>
      )}
      {inUse !== undefined && inUse.length > 0 && (
        <ReasonTable reasons={inTreeOrder(inUse)} onOpen={setOpen} />
      )}
      {retired.length > 0 && <Retired reasons={retired} />}
      <CommonAuthorities />
      <GestureBudgetSetting />
      {isChoosing && <ReasonSetsDialog onDone={() => setIsChoosing(false)} />}
      {open !== null && (
        <ReasonDialog
          reason={open === "new" ? null : open}
          onRetire={() => {
            setRetiring(open === "new" ? null : open);
            setOpen(null);
          }}
          onDone={() => setOpen(null)}
        />
      )}
      {retiring !== null && <RetireReasonDialog reason={retiring} onDone={() => setRetiring(null)} />}
    </Page>
  );
}

function Retired({ reasons }: { reasons: readonly Reason[] }) {
  const { t } = useTranslation();
  return (
    <details>
      <summary className="min-h-6 text-ink-soft">{t("reasons.retired_list")}</summary>
      <ul className="grid gap-1 pt-2 pl-4">
        {reasons.map((reason) => (
          <li key={reason.id} className="text-ink-soft">
            {reason.name}
          </li>
        ))}
      </ul>
    </details>
  );
}
