import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import CircleHelp from "lucide-react/icons/circle-question-mark";
import Pencil from "lucide-react/icons/pencil-line";
import ShieldAlert from "lucide-react/icons/shield-alert";
import Seal from "lucide-react/icons/stamp";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { ApprovedLine } from "../approvals/approval-line.tsx";
import { AdviceLine } from "./advice-line.tsx";
import { ChipRow } from "./chip-row.tsx";
import type { Guarding } from "./guarding.ts";
import { KeepsLine } from "./keeps-line.tsx";
import { QuestionLine } from "./question-line.tsx";
import { StopLine } from "./stop-line.tsx";
import { isOfWhole } from "./word.ts";

type GuardBandProps = { ticket: TicketWithThread; kind: "reply" | "note"; guarding: Guarding };
type Matter = "stops" | "questions" | "promises" | "advices";

/**
 * Under the words, in a place that is kept for it: whatever is found, nothing above moves. One matter at a time, the
 * gravest first; the others are a number, one press away.
 */
export const GuardBand = memo(Band, sameMatter);

function Band({ ticket, kind, guarding }: GuardBandProps) {
  const { t } = useTranslation();
  const { settled, asked, isHeldBack } = guarding;
  const [chosen, setChosen] = useState<Matter | null>(null);
  const counts = {
    stops: settled.stops.length,
    questions: asked.length,
    promises: settled.chips.length,
    advices: settled.advices.length,
  };
  const present = (["stops", "questions", "promises", "advices"] as const).filter((each) => counts[each] > 0);
  // What is of the whole message waits behind its number: it would interrupt whoever has not finished.
  const pressing = present.filter((each) => each !== "advices" || !settled.advices.every(isOfWhole));
  const isChosenHere = chosen !== null && present.includes(chosen) && !isHeldBack;
  const shown = isChosenHere ? chosen : (pressing[0] ?? (kind === "reply" ? "promises" : null));
  const [stop] = settled.stops;
  const [question] = asked;
  return (
    <section aria-label={t("guard.label")} className="grid grid-cols-[minmax(0,1fr)] gap-1.5 px-3 pb-2">
      {kind === "reply" && <KeepsLine ticketId={ticket.id} guarding={guarding} />}
      {kind === "reply" && <ApprovedLine approval={guarding.approval} />}
      <div className="flex min-h-11 items-end gap-1">
        <div className="min-w-0 flex-1">
          {shown === "stops" && stop !== undefined && (
            <StopLine stop={stop} ticketId={ticket.id} kind={kind} guarding={guarding} />
          )}
          {shown === "questions" && question !== undefined && (
            <QuestionLine key={question.id} question={question} guarding={guarding} />
          )}
          {shown === "promises" && kind === "reply" && <ChipRow ticket={ticket} guarding={guarding} />}
          {shown === "advices" && <AdviceLine guarding={guarding} />}
        </div>
        {present
          .filter((each) => each !== shown)
          .map((each) => (
            <Other key={each} matter={each} count={counts[each]} onPress={() => setChosen(each)} />
          ))}
      </div>
    </section>
  );
}

const icons = { stops: ShieldAlert, questions: CircleHelp, promises: Seal, advices: Pencil };

type OtherProps = { matter: Matter; count: number; onPress: () => void };

/** What waits its turn: a sign and a number. */
function Other({ matter, count, onPress }: OtherProps) {
  const { t } = useTranslation();
  const label = t(`guard.more_${matter}`, { count });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="inline-flex h-11 shrink-0 items-center gap-1 rounded-std px-1 text-1 text-ink-soft hover:bg-sunk hover:text-ink"
    >
      <Icon of={icons[matter]} small />
      {count}
    </button>
  );
}

/** At most keys nothing here changes: the words above must not wait for it. */
function sameMatter(before: GuardBandProps, after: GuardBandProps): boolean {
  return (
    before.ticket.id === after.ticket.id &&
    before.kind === after.kind &&
    before.guarding.settled === after.guarding.settled &&
    before.guarding.word === after.guarding.word &&
    before.guarding.language === after.guarding.language &&
    before.guarding.approval.asked === after.guarding.approval.asked &&
    before.guarding.hand === after.guarding.hand &&
    before.guarding.isHeldBack === after.guarding.isHeldBack &&
    before.guarding.asked.length === after.guarding.asked.length
  );
}
