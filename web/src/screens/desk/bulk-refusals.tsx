import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refused } from "../../api/client.ts";
import { useBulkAccount } from "../../api/lists/bulk.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { speakable } from "../../parts/ticket/reference.ts";

/** Ticket by ticket, in the words each would have had alone. */
export function BulkRefusals({ action }: { action: BulkAction }) {
  const { t } = useTranslation();
  const account = useBulkAccount(action, true);
  const words = useRefusalWords();
  if (account.isError) return <QueryTrouble error={account.error} onRetry={() => void account.refetch()} />;
  if (account.data === undefined) return <RowsSkeleton />;
  return (
    <section aria-label={t("bulk.refused_title")} className="rounded-std bg-sunk px-3 py-2">
      <h2 className="text-2 font-strong text-ink-soft">{t("bulk.refused_title")}</h2>
      <ul>
        {account.data.refusals.map(({ ticketId, reference, subject, refusal }) => (
          <li key={ticketId} className="grid gap-0.5 border-b border-line py-2 last:border-b-0">
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId }}
              search={{ view: "all" }}
              className="flex min-w-0 flex-wrap items-baseline gap-x-2 hover:underline"
            >
              <span className="min-w-0 truncate">{heldSigns(subject)}</span>
              <span className="text-1 text-ink-soft">{speakable(reference)}</span>
            </Link>
            <span className="text-2 text-pretty text-ink-soft">
              {words(new Refused({ ...refusal, message: refusal.code }))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
