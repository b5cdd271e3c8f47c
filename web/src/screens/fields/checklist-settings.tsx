import type { Checklist } from "@guichet/contract/checklists.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChecklists } from "../../api/lists/checklists.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ChecklistDialog } from "./checklist-dialog.tsx";
import { ChecklistLine } from "./checklist-line.tsx";

/** What is to be done each time, kept ready: put on a ticket in one gesture, or by the procedure of its reason. */
export function ChecklistSettings() {
  const { t } = useTranslation();
  const lists = useChecklists();
  const [opened, setOpened] = useState<Checklist | "new" | null>(null);
  usePageTitle(t("checklists.title"), useMe().companyName);
  return (
    <Page
      title={t("checklists.title")}
      lead={t("checklists.lead")}
      actions={
        <Button look="primary" onClick={() => setOpened("new")}>
          {t("checklists.add")}
        </Button>
      }
    >
      {lists.isPending && <RowsSkeleton />}
      {lists.isError && <QueryTrouble error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.data?.items.length === 0 && (
        <Empty title={t("checklists.none")}>{t("checklists.none_more")}</Empty>
      )}
      <ul className="grid">
        {lists.data?.items.map((list) => (
          <ChecklistLine key={list.id} list={list} onOpen={() => setOpened(list)} />
        ))}
      </ul>
      {opened !== null && (
        <ChecklistDialog list={opened === "new" ? null : opened} onDone={() => setOpened(null)} />
      )}
    </Page>
  );
}
