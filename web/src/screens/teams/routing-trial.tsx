import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Routing, RoutingTrial as Trial } from "@guichet/contract/routing.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useRoutingTrial } from "../../api/people/routing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { speakable } from "../../parts/ticket/reference.ts";

/** The last tickets that came, as these rules would give them now. It follows the rules while they are changed. */
export function RoutingTrial({ routing }: { routing: Routing }) {
  const { t } = useTranslation();
  const trial = useRoutingTrial(routing);
  const { data } = trial;
  return (
    <section aria-label={t("routing.trial")} className="grid gap-2">
      {trial.isPending && <RowsSkeleton />}
      {trial.isError && <QueryTrouble error={trial.error} onRetry={() => void trial.refetch()} />}
      {data && (
        <>
          <p role="status" className="text-2 text-pretty text-ink-soft">
            {t("routing.trial_said", {
              count: data.items.length,
              given: data.items.filter(({ choice }) => choice !== null).length,
            })}
          </p>
          <ul className="divide-y divide-line rounded-std border border-line bg-raised text-2">
            {data.items.map((item) => (
              <TrialLine key={item.ticket.id} item={item} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function TrialLine({ item: { ticket, choice, rule, owner } }: { item: Trial["items"][number] }) {
  const { t } = useTranslation();
  return (
    <li className="grid gap-x-4 gap-y-0.5 px-4 py-2 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <span className="min-w-0">
        <Link
          to="/tickets/$ticketId"
          params={{ ticketId: ticket.id }}
          search={{ view: "all" }}
          className="underline-offset-2 [overflow-wrap:anywhere] hover:underline"
        >
          {heldSigns(ticket.subject)}
        </Link>{" "}
        <span className="text-ink-soft tabular-nums">{speakable(ticket.reference)}</span>
      </span>
      <span className="min-w-0 text-pretty">
        <span className="font-strong">{choice?.name ?? t("routing.nobody")}</span>{" "}
        <span className="text-ink-soft">
          {rule === null ? t("routing.no_rule") : t("routing.by_rule", { number: rule + 1 })}{" "}
          {owner !== null && owner.id !== choice?.id && t("routing.trial_owner", { name: owner.name })}
        </span>
      </span>
    </li>
  );
}
