import type { Policy } from "@guichet/contract/promises.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePolicies } from "../../api/promises.ts";
import { useMe } from "../../api/session.ts";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { PolicyDialog } from "./policy-dialog.tsx";
import { PolicyLine } from "./policy-line.tsx";
import { RetireDialog } from "./retire-dialog.tsx";

export function PolicySettings() {
  const { t } = useTranslation();
  const policies = usePolicies();
  const [open, setOpen] = useState<Policy | "new" | null>(null);
  const [retiring, setRetiring] = useState<Policy | null>(null);
  usePageTitle(t("policy.title"), useMe().companyName);
  const add = (
    <Button look="primary" onClick={() => setOpen("new")}>
      {t("policy.add")}
    </Button>
  );
  // Those that hold first; a retired one is history, which its running clocks still need.
  const items = policies.data?.items.toSorted((one, other) => rank(one) - rank(other));
  return (
    <Page title={t("policy.title")} lead={t("policy.lead")} actions={items?.length === 0 ? undefined : add}>
      {policies.isPending && <FormSkeleton />}
      {policies.isError && <QueryTrouble error={policies.error} onRetry={() => void policies.refetch()} />}
      {items?.length === 0 && (
        <Empty title={t("policy.empty_title")} action={add}>
          {t("policy.empty")}
        </Empty>
      )}
      <ul className="grid gap-3">
        {items?.map((policy) => (
          <PolicyLine
            key={policy.id}
            policy={policy}
            onChange={() => setOpen(policy)}
            onRetire={() => setRetiring(policy)}
          />
        ))}
      </ul>
      {open !== null && <PolicyDialog policy={open === "new" ? null : open} onDone={() => setOpen(null)} />}
      {retiring !== null && <RetireDialog policy={retiring} onDone={() => setRetiring(null)} />}
    </Page>
  );
}

const rank = (policy: Policy): number => (policy.retiredAt === null ? 0 : 1);
