import type { Field } from "@guichet/contract/fields.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { FieldDialog } from "./field-dialog.tsx";
import { FieldLine } from "./field-line.tsx";

/** What the house asks of its tickets, in the order in which it is asked. */
export function FieldSettings() {
  const { t } = useTranslation();
  const fields = useFields();
  const [opened, setOpened] = useState<Field | "new" | null>(null);
  usePageTitle(t("fields.settings"), useMe().companyName);
  const items = fields.data?.items ?? [];
  const used = items.filter(({ retired }) => !retired);
  return (
    <Page
      title={t("fields.settings")}
      lead={t("fields.lead")}
      actions={
        <Button look="primary" onClick={() => setOpened("new")}>
          {t("fields.add")}
        </Button>
      }
    >
      {fields.isPending && <RowsSkeleton />}
      {fields.isError && <QueryTrouble error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.isSuccess && items.length === 0 && (
        <Empty title={t("fields.none")}>{t("fields.none_more")}</Empty>
      )}
      <ul className="grid rounded-std border border-line bg-raised px-4 empty:hidden">
        {items.map((field) => (
          <FieldLine key={field.id} field={field} used={used} onOpen={() => setOpened(field)} />
        ))}
      </ul>
      {opened !== null && (
        <FieldDialog field={opened === "new" ? null : opened} onDone={() => setOpened(null)} />
      )}
    </Page>
  );
}
