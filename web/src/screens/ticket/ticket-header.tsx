import type { PersonThere } from "@guichet/contract/live.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import User from "lucide-react/icons/user-round";
import type { RefObject } from "react";
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
import { OwnerAway, RoutedWhy } from "../../parts/ticket/handover-cards.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { TicketStamps } from "../../parts/ticket/ticket-state.tsx";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { BackToList } from "./back-to-list.tsx";
import { PeopleThere } from "./presence-line.tsx";
import { useOutOfSight } from "./reading-place.ts";
import { TicketActs } from "./ticket-acts.tsx";

/** Past so many letters it is no title any more, but a message in the wrong place. */
const longSubject = 110;

type TicketBarProps = {
  ticket: TicketWithThread;
  people: readonly PersonThere[];
  title: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
  onSnooze: () => void;
  onHandOver: () => void;
  onCard: () => void;
};

/** What stays in reach while one reads: the way back, whose it is, the acts. */
export function TicketBar({ ticket, people, title, onClose, onSnooze, onHandOver, onCard }: TicketBarProps) {
  const { t } = useTranslation();
  const isAway = useOutOfSight(title);
  return (
    <div className="relative flex items-center gap-x-2 px-3 pt-3 pb-1.5 md:px-6">
      <BackToList />
      <Facts ticket={ticket} />
      <div className="ml-auto flex shrink-0 items-center gap-1 sm:gap-2">
        <PeopleThere people={people} />
        <TicketActs ticket={ticket} onClose={onClose} onSnooze={onSnooze} onHandOver={onHandOver} />
        <span className="xl:hidden">
          <IconButton label={t("ticket.act.show_customer")} icon={<Icon of={User} />} onClick={onCard} />
        </span>
      </div>
      {/* Over the words, not above them: a line that pushed them down would move what is being read. */}
      {isAway && (
        <button
          type="button"
          aria-label={t("ticket.to_head", { subject: ticket.subject })}
          onClick={() => title.current?.scrollIntoView({ block: "end" })}
          className="absolute inset-x-0 top-full z-10 min-h-8 animate-appear truncate border-b border-line bg-raised px-3 pb-2 text-left text-2 font-strong md:hidden"
        >
          <SubjectWords subject={ticket.subject} />
        </button>
      )}
    </div>
  );
}

type TicketHeadProps = {
  ticket: TicketWithThread;
  title: RefObject<HTMLHeadingElement | null>;
  onReady: (word: ReadyWord) => void;
};

export function TicketHead({ ticket, title, onReady }: TicketHeadProps) {
  return (
    <header className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-1.5 border-b border-line px-3 pb-3 md:px-6">
      <h1
        ref={title}
        tabIndex={-1}
        data-ticket-title=""
        className={`${ticket.subject.length > longSubject ? "text-4" : "text-5"} text-left font-strong text-pretty [overflow-wrap:anywhere]`}
        lang={ticket.spoken ?? ticket.language}
        dir="auto"
      >
        <SubjectWords subject={ticket.subject} />
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
    <div className="flex min-w-0 items-center gap-x-2 text-1 text-ink-soft max-sm:flex-wrap">
      <span className="shrink-0">{speakable(ticket.reference)}</span>
      {/* On a phone who has it goes under the number: nothing stands between them. */}
      <span aria-hidden="true" className="hidden sm:inline">
        ·
      </span>
      <span className="hidden min-w-0 shrink-99 truncate sm:inline">
        {ticket.team === null ? ticket.inbox.name : `${ticket.inbox.name} · ${ticket.team.name}`}
      </span>
      <span aria-hidden="true" className="hidden sm:inline">
        ·
      </span>
      <span className={`truncate ${owner === null ? "" : "text-ink"}`}>{owned}</span>
      {owner !== null && (
        // Below the name on a phone, which would cut both.
        <span className="flex min-w-0 empty:hidden max-sm:basis-full">
          <OwnerAway ticketId={ticket.id} ownerId={owner.id} />
        </span>
      )}
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
