import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useCustomer } from "../../api/customers.ts";
import { useMe } from "../../api/session.ts";
import { CustomerCard } from "../../parts/customer/customer-card.tsx";
import { KnownSince } from "../../parts/customer/known-since.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { EditDialog } from "./edit-dialog.tsx";

export function CustomerScreen() {
  const { t } = useTranslation();
  const { customerId } = useParams({ from: "/frame/customers/$customerId" });
  const customer = useCustomer(customerId);
  const [isEditing, setIsEditing] = useState(false);
  usePageTitle(customer.data?.name ?? t("customer.card"), useMe().companyName);
  if (isRefused(customer.error, "not_found")) {
    return <Empty title={t("failures.absent_title")}>{t("failures.absent")}</Empty>;
  }
  const edit = (
    <Button disabled={customer.data === undefined} onClick={() => setIsEditing(true)}>
      {t("customer.edit_card")}
    </Button>
  );
  return (
    <Page
      title={customer.data?.name ?? t("customer.card")}
      lead={customer.data && <KnownSince customer={customer.data} />}
      actions={edit}
    >
      <div className="rounded-std border border-line bg-raised">
        <CustomerCard customerId={customerId} />
      </div>
      {isEditing && customer.data !== undefined && (
        <EditDialog customer={customer.data} onDone={() => setIsEditing(false)} />
      )}
    </Page>
  );
}
