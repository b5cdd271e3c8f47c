import type { PersonThere } from "@guichet/contract/live.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { Link, useSearch } from "@tanstack/react-router";
import ArrowLeft from "lucide-react/icons/arrow-left";
import Moon from "lucide-react/icons/moon";
import User from "lucide-react/icons/user-round";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { ApprovalStamp } from "../../parts/approvals/approval-stamp.tsx";
import { TicketTags } from "../../parts/lists/ticket-tags.tsx";
import { Moment } from "../../parts/moment.tsx";
import type { ReadyWord } from "../../parts/promises/ready-word.ts";
import { NoteButton, TicketStrip } from "../../parts/promises/ticket-strip.tsx";
import { ProposedReasons } from "../../parts/reasons/proposed-reasons.tsx";
import { ReasonChip } from "../../parts/reasons/reason-chip.tsx";
import { UrgencyControl } from "../../parts/reasons/urgency-control.tsx";
import { ChildrenStamp } from "../../parts/relations/children-stamp.tsx";
import { FollowButton } from "../../parts/ticket/follow-button.tsx";
import { RoutedWhy } from "../../parts/ticket/handover-cards.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { TicketStamps } from "../../parts/ticket/ticket-state.tsx";
import { heldSigns } from "../../parts/words/held-signs.ts";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { PeopleThere } from "./presence-line.tsx";
import { TicketActs } from "./ticket-acts.tsx";

type TicketHeaderProps = {
  ticket: TicketWithThread;
  people: readonly PersonThere[];
  onClose: () => void;
  onSnooze: () => void;
  onHandOver: () => void;
  onCard: () => void;
  onReady: (word: ReadyWord) => void;
};

/** Past so many letters it is no title any more, but a message in the wrong place. */
const longSubject = 110;

export function TicketHeader({
  ticket,
  people,
  onClose,
  onSnooze,
  onHandOver,
  onCard,
  onReady,
}: TicketHeaderProps) {
  const { t } = useTranslation();
  const place = useSearch({ from: "/frame/desk" });
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1.5 border-b border-line px-3 pt-3 pb-3 md:px-6">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to="/"
          search={place}
          aria-label={t("ticket.back")}
          className="inline-flex size-8 items-center justify-center rounded-std text-ink-soft hover:bg-sunk md:hidden"
        >
          <Icon of={ArrowLeft} />
        </Link>
        <Facts ticket={ticket} />
        <div className="ml-auto flex items-center gap-2">
          <PeopleThere people={people} />
          {ticket.closedAt === null && (
            <IconButton
              label={t(ticket.snoozedUntil === null ? "later.snooze.title" : "later.snooze.again")}
              icon={<Icon of={Moon} />}
              onClick={onSnooze}
            />
          )}
          <TicketActs ticket={ticket} onClose={onClose} onHandOver={onHandOver} />
          <span className="xl:hidden">
            <IconButton label={t("ticket.act.show_customer")} icon={<Icon of={User} />} onClick={onCard} />
          </span>
        </div>
      </div>
      <h1
        tabIndex={-1}
        data-ticket-title=""
        className={`${ticket.subject.length > longSubject ? "text-4" : "text-5"} text-left font-strong text-pretty [overflow-wrap:anywhere]`}
        lang={ticket.spoken ?? ticket.language}
        dir="auto"
      >
        {heldSigns(ticket.subject)}
      </h1>
      <Sorting ticket={ticket} />
      <ProposedReasons ticket={ticket} />
      {ticket.owner !== null && (
        <RoutedWhy ticketId={ticket.id} ownerId={ticket.owner.id} customer={ticket.customer.name} />
      )}
      <div className="flex flex-wrap gap-1.5 pt-0.5">
        <TicketStrip ticket={ticket} onReady={onReady} />
        <TicketStamps ticket={ticket} />
        <ApprovalStamp ticketId={ticket.id} />
        <ChildrenStamp ticketId={ticket.id} />
        <OtherStamps ticket={ticket} />
        <NoteButton ticket={ticket} />
      </div>
    </header>
  );
}

function Facts({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const { owner } = ticket;
  let owned = t("ticket.no_owner");
  if (owner !== null)
    owned = owner.id === agentId ? t("ticket.owned_by_me") : t("ticket.owned_by", { name: owner.name });
  return (
    <div className="flex min-w-0 items-center gap-x-2 text-1 text-ink-soft">
      <span className="shrink-0">{speakable(ticket.reference)}</span>
      <span aria-hidden="true">·</span>
      <span className="hidden truncate sm:inline">
        {ticket.team === null ? ticket.inbox.name : `${ticket.inbox.name} · ${ticket.team.name}`}
      </span>
      <span aria-hidden="true" className="hidden sm:inline">
        ·
      </span>
      <span className={`truncate ${owner === null ? "" : "text-ink"}`}>{owned}</span>
    </div>
  );
}

/** What one says of it: why the customer writes, the names it is found by, who follows. */
function Sorting({ ticket }: { ticket: TicketWithThread }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-0.5 text-1 text-ink-soft">
      <ReasonChip ticket={ticket} />
      <TicketTags ticket={ticket} />
      <FollowButton ticket={ticket} />
      <UrgencyControl ticket={ticket} />
    </div>
  );
}

function OtherStamps({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  return (
    <>
      {ticket.personAskedAt !== null && ticket.closedAt === null && (
        <Stamp look="risk">
          {t("ticket.stamp.person_asked")}, <Moment at={ticket.personAskedAt} />
        </Stamp>
      )}
      {ticket.imported && <Stamp look="faint">{t("ticket.stamp.imported")}</Stamp>}
    </>
  );
}
