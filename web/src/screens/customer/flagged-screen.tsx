import { heldSigns } from "@guichet/contract/held-signs.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFlagged } from "../../api/people/protection.ts";
import { useMe } from "../../api/session.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useReading } from "../../parts/reading.ts";
import { speakable } from "../../parts/ticket/reference.ts";
import { momentWords } from "../../parts/time-words.ts";
import { useNow } from "../../ui/clock.ts";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { Stamp } from "../../ui/stamp.tsx";

/** For those who lead: what was flagged, in time to offer a relay. */
export function FlaggedScreen() {
  const { t } = useTranslation();
  const found = useFlagged();
  const reading = useReading();
  const now = useNow();
  usePageTitle(t("protection.list"), useMe().companyName);
  return (
    <Page title={t("protection.list")} lead={t("protection.list_lead")}>
      {found.isError && <QueryTrouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <RowsSkeleton />}
      {found.data?.items.length === 0 && (
        <Empty title={t("protection.none")}>{t("protection.none_hint")}</Empty>
      )}
      <ul className="divide-y divide-line rounded-std border border-line bg-raised empty:hidden">
        {found.data?.items.map((flag) => (
          <li key={flag.entryId} className="grid gap-1.5 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3">
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: flag.ticketId }}
                search={{ view: "all" }}
                className="inline-block min-h-6 font-strong hover:underline"
              >
                {flag.customer.name} · {heldSigns(flag.subject)}
              </Link>
              <span className="text-1 text-ink-soft">{speakable(flag.reference)}</span>
              <Stamp look="faint">{t(`protection.kind.${flag.kind}`)}</Stamp>
            </p>
            <blockquote
              dir="auto"
              className="line-clamp-3 border-l-2 border-line-strong pl-3 text-3 text-pretty [overflow-wrap:anywhere]"
            >
              {heldSigns(flag.excerpt)}
            </blockquote>
            {flag.words !== "" && (
              <p className="text-2 text-pretty [overflow-wrap:anywhere] text-ink-soft">
                {heldSigns(flag.words)}
              </p>
            )}
            <p className="text-1 text-ink-soft">
              {t("protection.by", {
                name: flag.flaggedBy.name,
                when: momentWords(Date.parse(flag.flaggedAt), now, reading),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
