import type { Inbox } from "@guichet/contract/inboxes.ts";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useInboxes } from "../../api/inboxes.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { InboxDialog } from "./inbox-dialog.tsx";
import { InboxLine } from "./inbox-line.tsx";

export function InboxSettings() {
  const { t } = useTranslation();
  const inboxes = useInboxes();
  // The first steps show this place too, at an address that carries no end of a consent.
  const { consent } = useSearch({ strict: false });
  const [open, setOpen] = useState<Inbox | "new" | null>(null);
  usePageTitle(t("inbox.title"), useMe().companyName);
  const add = (
    <Button look="primary" onClick={() => setOpen("new")}>
      {t("inbox.add")}
    </Button>
  );
  const isEmpty = inboxes.data?.items.length === 0;
  return (
    <Page title={t("inbox.title")} lead={t("inbox.lead")} actions={isEmpty ? undefined : add}>
      {consent !== undefined && (
        <p role="status" className="mb-3 text-3 font-strong">
          {t(`consent.end.${consent}`)}
        </p>
      )}
      {inboxes.isPending && <RowsSkeleton />}
      {inboxes.isError && <QueryTrouble error={inboxes.error} onRetry={() => void inboxes.refetch()} />}
      {isEmpty && (
        <Empty title={t("inbox.empty_title")} action={add}>
          {t("inbox.empty")}
        </Empty>
      )}
      <ul className="grid gap-3">
        {inboxes.data?.items.map((inbox) => (
          <InboxLine key={inbox.id} inbox={inbox} onChange={() => setOpen(inbox)} />
        ))}
      </ul>
      <Link
        to="/settings/rights"
        className="inline-flex min-h-6 items-center justify-self-start text-accent underline-offset-2 hover:underline"
      >
        {t("settings.place.rights")}
      </Link>
      {open !== null && <InboxDialog inbox={open === "new" ? null : open} onDone={() => setOpen(null)} />}
    </Page>
  );
}
