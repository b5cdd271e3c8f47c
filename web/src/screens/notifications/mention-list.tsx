import type { Mention } from "@guichet/contract/mentions.ts";
import { Link } from "@tanstack/react-router";
import Mail from "lucide-react/icons/mail";
import MailOpen from "lucide-react/icons/mail-open";
import { useTranslation } from "react-i18next";
import { useMentions, useReadMention } from "../../api/people/mentions.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Empty } from "../../ui/notice.tsx";

/** What calls me by name, kept whole: read or not, with the words that call. */
export function MentionList() {
  const { t } = useTranslation();
  const mentions = useMentions();
  const items = mentions.data?.pages.flatMap((page) => page.items);
  if (mentions.isPending) return <RowsSkeleton />;
  if (mentions.isError)
    return <QueryTrouble error={mentions.error} onRetry={() => void mentions.refetch()} />;
  if (items?.length === 0)
    return <Empty title={t("calling.list.empty")}>{t("calling.list.empty_more")}</Empty>;
  return (
    <>
      <ul className="divide-y divide-line rounded-std border border-line bg-raised">
        {items?.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
      {mentions.hasNextPage && (
        <div className="flex justify-center">
          <Button disabled={mentions.isFetchingNextPage} onClick={() => void mentions.fetchNextPage()}>
            {t("words.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ one }: { one: Mention }) {
  const { t } = useTranslation();
  const { mutate } = useReadMention();
  const { id, kind, by, ticket, excerpt, at, readAt } = one;
  const isNew = readAt === null;
  return (
    <li className="flex items-start gap-1 pr-2 hover:bg-sunk">
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        search={{ view: "all" }}
        onClick={() => isNew && mutate({ id, isRead: true })}
        className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2 md:grid-cols-[minmax(0,1fr)_auto]"
      >
        <span className={`text-pretty [overflow-wrap:anywhere] ${isNew ? "font-strong" : ""}`}>
          {isNew && <span className="sr-only">{t("desk.told.unread")} </span>}
          {t(`calling.list.${kind}`, { name: by?.name ?? t("calling.list.somebody") })}
        </span>
        <span className="text-ink-soft md:text-right">
          <Moment at={at} />
        </span>
        {excerpt !== "" && (
          <span className="line-clamp-2 text-pretty [overflow-wrap:anywhere] md:col-span-2">{excerpt}</span>
        )}
        <span className="line-clamp-1 text-2 text-ink-soft md:col-span-2">
          {speakable(ticket.reference)} · {ticket.customerName} · <SubjectWords subject={ticket.subject} />
        </span>
      </Link>
      <span className="pt-2">
        <IconButton
          label={t(isNew ? "calling.list.read" : "calling.list.keep")}
          icon={<Icon of={isNew ? MailOpen : Mail} />}
          onClick={() => mutate({ id, isRead: isNew })}
        />
      </span>
    </li>
  );
}
