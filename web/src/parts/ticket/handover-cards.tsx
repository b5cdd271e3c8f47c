import type { Handover } from "@guichet/contract/handovers.ts";
import { Link } from "@tanstack/react-router";
import Handshake from "lucide-react/icons/handshake";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useHandovers, useMyHandovers, useRouted } from "../../api/people/handovers.ts";
import { part } from "../../api/renewal.ts";
import { useMe } from "../../api/session.ts";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { Moment } from "../moment.tsx";
import { SubjectWords } from "../words/subject-words.tsx";

const HandoverCard = lazy(async () => ({
  default: (await part(import("./handover-card.tsx"))).HandoverCard,
}));

/** What is under way in this ticket, after the last word of its thread. */
export function WaitingHandover({ ticketId }: { ticketId: string }) {
  const items = useHandovers(ticketId).data?.items ?? [];
  const waiting = items.find(({ endedAt }) => endedAt === null);
  return waiting === undefined ? null : (
    <div className="px-3 pb-6 md:px-6">
      {/* The context stands just above, as the note it is. */}
      <Suspense>
        <HandoverCard handover={waiting} withContext={false} />
      </Suspense>
    </div>
  );
}

/** What waits for me, above every list: it is somebody's ticket until I answer. */
export function HandoverRequests() {
  const { t } = useTranslation();
  const mine = useMyHandovers().data;
  const waiting = mine === undefined ? [] : [...mine.toAccept, ...mine.toPermit, ...mine.overdue];
  if (waiting.length === 0) return null;
  return (
    <section aria-label={t("handover.requests")} className="border-b border-line bg-accent-wash">
      <ul>
        {waiting.map((each) => (
          <RequestLine key={each.id} handover={each} />
        ))}
      </ul>
    </section>
  );
}

function kindOf({ overdueAt, state, to }: Handover, me: string): "overdue" | "to_permit" | "to_accept" {
  if (state === "asking") return "to_permit";
  return overdueAt !== null && to.id !== me ? "overdue" : "to_accept";
}

function RequestLine({ handover }: { handover: Handover }) {
  const { t } = useTranslation();
  const { ticket, from, to, dueAt } = handover;
  const said = { from: from.name, to: to.name, customer: ticket.customer };
  const kind = kindOf(handover, useMe().agentId);
  return (
    <li className="border-b border-line last:border-b-0">
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: ticket.id }}
        search={(before) => before}
        className="flex min-h-11 items-start gap-2.5 px-4 py-2 text-2 hover:brightness-97"
      >
        <span className="mt-0.5 text-accent">
          <Icon of={Handshake} small />
        </span>
        <span className="grid min-w-0">
          <span className="font-strong">{t(`handover.line.${kind}`, said)}</span>
          <span className="truncate text-1 text-ink-soft">
            {ticket.customer} · <SubjectWords subject={ticket.subject} />
            {dueAt !== null && kind === "to_accept" && (
              <>
                {" · "}
                {t("handover.answer_before")} <Moment at={dueAt} />
              </>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Above the note that holds its context: from whom to whom, why, and what came of it. */
export function HandoverOfNote({ ticketId, entryId }: { ticketId: string; entryId: string }) {
  const { t } = useTranslation();
  const found = useHandovers(ticketId).data?.items.find((each) => each.entryId === entryId);
  if (found === undefined) return null;
  const { from, to, reason, state, endedAt, answer, permissionNote } = found;
  const why = answer ?? permissionNote ?? "";
  return (
    <p className="mb-1.5 flex flex-wrap items-center gap-x-2 text-2">
      <Icon of={Handshake} small />
      <span className="font-strong">{t("handover.from_to", { from: from.name, to: to.name })}</span>
      <span className="text-1 text-ink-soft">
        {t(`handover.reason.${reason}`)} · {t(`handover.outcome.${state}`)}
        {endedAt !== null && (
          <>
            {" "}
            <Moment at={endedAt} />
          </>
        )}
        {why !== "" && ` · ${t("guard.excerpt", { words: why })}`}
      </span>
    </p>
  );
}

/** Why this person, where a ticket went to them by itself. */
type OwnedBy = { ticketId: string; ownerId: string };

/** Beside the owner's name, while they are away: until when, and who stands in. */
export function OwnerAway({ ticketId, ownerId }: OwnedBy) {
  const { t } = useTranslation();
  const now = useNow();
  const away = useRouted(ticketId).data?.ownerAbsence;
  if (away?.agentId !== ownerId || Date.parse(away.startsAt) > now) return null;
  if (away.endsAt !== null && Date.parse(away.endsAt) <= now) return null;
  return (
    <span className="min-w-0 truncate rounded-std bg-sunk px-1.5">
      {away.endsAt === null ? (
        t("handover.state.away")
      ) : (
        <>
          {t("handover.state.away_until")} <Moment at={away.endsAt} />
        </>
      )}
      {away.replacedBy !== null && ` · ${t("handover.stands_in", { name: away.replacedBy.name })}`}
    </span>
  );
}

export function RoutedWhy({
  ticketId,
  ownerId,
  customer,
}: {
  ticketId: string;
  ownerId: string;
  customer: string;
}) {
  const { t } = useTranslation();
  const routed = useRouted(ticketId).data?.routed ?? null;
  if (routed === null || routed.owner.id !== ownerId) return null;
  const { because, load, capacity, skill, team } = routed.why;
  const said = { name: routed.owner.name, customer, load, capacity };
  const asked = skill ?? team;
  return (
    <p className="text-1 text-pretty text-ink-soft">
      {t(`handover.routed.${because}`, said)} {asked !== null && t("handover.routed.rule", { asked })}
    </p>
  );
}
