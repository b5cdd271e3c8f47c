import type { Notification } from "@guichet/contract/notifications.ts";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNotifications, useReadNotifications, useReadOfTicket } from "../../api/people/notifications.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { Button } from "../../ui/button.tsx";
import { Segments } from "../../ui/menus/segments.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { MentionList } from "./mention-list.tsx";

/** What I was told of; a line is read once its ticket is opened from here, or all at once. */
export function NotificationsScreen() {
  const { t } = useTranslation();
  const told = useNotifications();
  const read = useReadNotifications();
  const [only, setOnly] = useState<"all" | "mine">("all");
  const items = only === "all" ? told.data?.items : undefined;
  usePageTitle(t("desk.told.title"), useMe().companyName);
  const readAll = (
    <Button disabled={read.isPending} onClick={() => read.mutate()}>
      {t("desk.told.read_all")}
    </Button>
  );
  return (
    <Page title={t("desk.told.title")} lead={t("desk.told.lead")}>
      <Segments
        label={t("calling.list.which")}
        options={(["all", "mine"] as const).map((value) => ({ value, label: t(`calling.list.${value}`) }))}
        chosen={only}
        onChoose={setOnly}
      />
      {only === "mine" && <MentionList />}
      {only === "all" && told.isPending && <RowsSkeleton />}
      {only === "all" && told.isError && (
        <QueryTrouble error={told.error} onRetry={() => void told.refetch()} />
      )}
      {items?.length === 0 && <Empty title={t("desk.told.empty")}>{t("desk.told.empty_more")}</Empty>}
      {items !== undefined && items.length > 0 && (
        <>
          {told.data?.unread !== 0 && <div className="flex justify-end">{readAll}</div>}
          <ul className="divide-y divide-line rounded-std border border-line bg-raised">
            {items.map((one) => (
              <li key={one.id}>
                <Line one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Line({ one }: { one: Notification }) {
  const { t } = useTranslation();
  const read = useReadOfTicket();
  const isNew = one.readAt === null;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: one.ticketId }}
      search={{ view: "all" }}
      onClick={() => isNew && read.mutate(one.ticketId)}
      className="grid gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunk md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <span className={`text-pretty [overflow-wrap:anywhere] ${isNew ? "font-strong" : ""}`}>
        {isNew && <span className="sr-only">{t("desk.told.unread")} </span>}
        {t(`desk.told.event.${one.event}`)}
        {one.count > 1 && <span className="text-ink-soft"> × {one.count}</span>}
      </span>
      <span className="text-ink-soft md:row-span-2 md:text-right">
        <Moment at={one.at} />
      </span>
      <span className="line-clamp-2 text-pretty text-ink-soft">
        {speakable(one.reference)}
        {one.subject !== null && ` · ${one.subject}`}
        {one.words !== null && ` · ${one.words}`}
      </span>
    </Link>
  );
}
