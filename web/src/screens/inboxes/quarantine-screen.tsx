import type { ArrivalRow } from "@guichet/contract/arrivals.ts";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useQuarantine, useReadAgain } from "../../api/post/arrivals.ts";
import { useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { LoadMore } from "../../parts/loading/load-more.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { useReading } from "../../parts/reading.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { sizeWords } from "../../parts/words/numbers.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";

/** What arrived and could not be read: visible, whole, and one press from being read again. */
export function QuarantineScreen() {
  const { t } = useTranslation();
  const quarantine = useQuarantine();
  const rows = quarantine.data?.pages.flatMap((page) => page.items) ?? [];
  usePageTitle(t("deliveries.quarantine.title"), useMe().companyName);
  return (
    <Page title={t("deliveries.quarantine.title")} lead={t("deliveries.quarantine.lead")}>
      {quarantine.isPending && <RowsSkeleton />}
      {quarantine.isError && (
        <QueryTrouble error={quarantine.error} onRetry={() => void quarantine.refetch()} />
      )}
      {quarantine.isSuccess && rows.length === 0 && (
        <Empty title={t("deliveries.quarantine.empty_title")}>{t("deliveries.quarantine.empty")}</Empty>
      )}
      <ul className="grid gap-3">
        {rows.map((row) => (
          <QuarantinedLine key={row.id} arrival={row} />
        ))}
      </ul>
      <LoadMore
        hasMore={quarantine.hasNextPage}
        isLoading={quarantine.isFetchingNextPage}
        onMore={() => void quarantine.fetchNextPage()}
      />
    </Page>
  );
}

function QuarantinedLine({ arrival }: { arrival: ArrivalRow }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const { sender } = arrival;
  return (
    <li className="grid gap-1 rounded-std border border-line bg-raised px-4 py-3">
      <p className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate text-3 font-strong">
          {arrival.subject ?? t("deliveries.quarantine.no_subject")}
        </span>
        <span className="text-1 text-ink-soft">
          <Moment at={arrival.receivedAt} />
        </span>
      </p>
      <p className="text-ink-soft [overflow-wrap:anywhere]">
        {sender === null
          ? t("deliveries.quarantine.unknown_sender")
          : t("deliveries.quarantine.from", { sender })}{" "}
        · {sizeWords(arrival.size, language)} ·{" "}
        {t("deliveries.quarantine.tries", { count: arrival.attempts })}
      </p>
      <p>{wordsOf(t("deliveries.problem", { returnObjects: true }), arrival.problem ?? "other")}</p>
      <div className="flex flex-wrap gap-2 pt-1">
        <ReadAgain arrivalId={arrival.id} />
        <a
          href={`/api/arrivals/${arrival.id}/raw`}
          download={`${arrival.id}.eml`}
          className={buttonClass("quiet")}
        >
          {t("deliveries.quarantine.raw")}
        </a>
      </div>
    </li>
  );
}

function ReadAgain({ arrivalId }: { arrivalId: string }) {
  const { t } = useTranslation();
  const again = useReadAgain();
  const doing = useDoing();
  const navigate = useNavigate();
  const act = () =>
    doing(async () => {
      const { ticketId, outcome } = await again.mutateAsync(arrivalId);
      if (outcome === "quarantined") return { said: t("deliveries.quarantine.still") };
      const said = t("deliveries.quarantine.read");
      if (ticketId === null) return { said };
      const see = () => navigate({ to: "/tickets/$ticketId", params: { ticketId }, search: { view: "all" } });
      return { said, offers: { word: t("deliveries.quarantine.see"), deed: async () => void (await see()) } };
    });
  return (
    <Button disabled={again.isPending} onClick={act}>
      {t("deliveries.quarantine.again")}
    </Button>
  );
}
