import type { TicketRow } from "@guichet/contract/tickets.ts";
import Check from "lucide-react/icons/check";
import Hourglass from "lucide-react/icons/hourglass";
import MailX from "lucide-react/icons/mail-x";
import Moon from "lucide-react/icons/moon";
import Repeat from "lucide-react/icons/repeat-2";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { RowStrip, tellsOfAnswer } from "../promises/row-strip.tsx";
import { useReading } from "../reading.ts";
import { UrgencyStamp } from "../reasons/urgency-stamp.tsx";
import { dayWords, hourWords, type Reading, soonWords, spanWords } from "../time-words.ts";

const hour = 3_600_000;

/** A customer waits past the time we owe an answer: the one thing shown in red. */
export function isUnanswered(row: Pick<TicketRow, "answerDueAt" | "closedAt">, now: number): boolean {
  return row.closedAt === null && row.answerDueAt !== null && Date.parse(row.answerDueAt) <= now;
}

/** The stamps of a ticket: what is promised, who waits for what, the owner it lacks, what could not leave. */
export function TicketStamps({ ticket, isBrief = false }: { ticket: TicketRow; isBrief?: boolean }) {
  // On a row the worst is enough: a ticket without an owner says that before its far-off answer.
  const now = useNow();
  const isFar = ticket.owner === null && ticket.ownerDueAt !== null && !isUnanswered(ticket, now);
  return (
    <>
      {isBrief && <UrgencyStamp ticket={ticket} />}
      {isBrief && <RowStrip strip={ticket.strip} />}
      {!(isBrief && isFar) && !saysEnough(ticket, now) && <WaitStamp ticket={ticket} />}
      {ticket.snoozedUntil !== null && saysEnough(ticket, now) && <SnoozeStamp until={ticket.snoozedUntil} />}
      <ChaseStamp ticket={ticket} />
      <OwnerStamp ticket={ticket} />
      {ticket.sendFailed && <SendFailedStamp />}
    </>
  );
}

/** A promise that stands says more than the wait behind it, except of a closed ticket or of a wait that nobody promised. */
function saysEnough(ticket: TicketRow, now: number): boolean {
  const { strip, closedAt } = ticket;
  if (closedAt !== null || (strip.next === null && strip.worst === null)) return false;
  return tellsOfAnswer(strip) || !isUnanswered(ticket, now);
}

function WaitStamp({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  if (ticket.closedAt !== null) {
    return (
      <Stamp look="kept" icon={<Icon of={Check} small />}>
        {t("ticket.stamp.closed", { when: soonWords(Date.parse(ticket.closedAt), now, reading) })}
      </Stamp>
    );
  }
  if (ticket.snoozedUntil !== null) return <SnoozeStamp until={ticket.snoozedUntil} />;
  if (ticket.waitingSince === null) return <Stamp look="dotted">{t("ticket.stamp.waiting_customer")}</Stamp>;
  if (ticket.answerDueAt === null) {
    const since = soonWords(Date.parse(ticket.waitingSince), now, reading);
    return <Stamp look="open">{t("ticket.stamp.waits_since", { when: since })}</Stamp>;
  }
  return <AnswerStamp due={Date.parse(ticket.answerDueAt)} now={now} reading={reading} />;
}

/** Asleep, and until when: on the row and in the ticket. */
function SnoozeStamp({ until }: { until: string }) {
  const { t } = useTranslation();
  const when = soonWords(Date.parse(until), useNow(), useReading());
  return (
    <Stamp look="dotted" icon={<Icon of={Moon} small />}>
      {t("ticket.stamp.snoozed", { when })}
    </Stamp>
  );
}

/** Shown while nobody has answered; once somebody has, the count stays among the facts of the ticket. */
function ChaseStamp({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  const { waitingSince, chasedAt, chases } = ticket;
  if (waitingSince === null || chasedAt === null || chasedAt < waitingSince) return null;
  return (
    <Stamp look="risk" icon={<Icon of={Repeat} small />}>
      {t("ticket.stamp.chased", { count: chases })}
    </Stamp>
  );
}

function AnswerStamp({ due, now, reading }: { due: number; now: number; reading: Reading }) {
  const { t } = useTranslation();
  const when = `${dayWords(due, now, reading)} ${hourWords(due, reading)}`;
  if (due <= now) {
    return (
      <Stamp look="broken" icon={<Icon of={X} small />}>
        {t("ticket.stamp.unanswered", { when })}
      </Stamp>
    );
  }
  if (due - now < hour) {
    return (
      <Stamp look="risk" icon={<Icon of={Hourglass} small />}>
        {t("ticket.stamp.answer_soon", { span: spanWords(due - now, reading.language) })}
      </Stamp>
    );
  }
  return <Stamp look="open">{t("ticket.stamp.answer_before", { when: soonWords(due, now, reading) })}</Stamp>;
}

/** Counts down to the moment the lead owns it; the clock stops while the counter is closed, hence a date then. */
function OwnerStamp({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  if (ticket.owner !== null || ticket.ownerDueAt === null || ticket.closedAt !== null) return null;
  const due = Date.parse(ticket.ownerDueAt);
  const left = due - now;
  let words = t("ticket.stamp.no_owner", { span: spanWords(left, reading.language) });
  if (left > hour) words = t("ticket.stamp.no_owner_until", { when: soonWords(due, now, reading) });
  if (left <= 0) words = t("ticket.no_owner");
  return (
    <Stamp look="risk" icon={<Icon of={Hourglass} small />}>
      {words}
    </Stamp>
  );
}

function SendFailedStamp() {
  const { t } = useTranslation();
  return (
    <Stamp look="risk" icon={<Icon of={MailX} small />}>
      {t("ticket.stamp.send_failed")}
    </Stamp>
  );
}
