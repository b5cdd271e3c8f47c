import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { AdviceLine } from "./advice-line.tsx";
import { ChipRow } from "./chip-row.tsx";
import type { Guarding } from "./guarding.ts";
import { KeepsLine } from "./keeps-line.tsx";
import { QuestionLine } from "./question-line.tsx";
import { StopLine } from "./stop-line.tsx";

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
  const isChosenHere = chosen !== null && present.includes(chosen) && !isHeldBack;
  const shown = isChosenHere ? chosen : (present[0] ?? (kind === "reply" ? "promises" : null));
  const [stop] = settled.stops;
  const [question] = asked;
  return (
    <section aria-label={t("guard.label")} className="grid gap-1.5 px-3 pb-2">
      {kind === "reply" && <KeepsLine ticketId={ticket.id} guarding={guarding} />}
      <div className="flex min-h-11 items-end gap-2">
        <div className="min-w-0 flex-1">
          {shown === "stops" && stop !== undefined && <StopLine stop={stop} guarding={guarding} />}
          {shown === "questions" && question !== undefined && (
            <QuestionLine key={question.id} question={question} guarding={guarding} />
          )}
          {shown === "promises" && kind === "reply" && <ChipRow ticket={ticket} guarding={guarding} />}
          {shown === "advices" && <AdviceLine guarding={guarding} language={ticket.language} />}
        </div>
        {present
          .filter((each) => each !== shown)
          .map((each) => (
            <button
              key={each}
              type="button"
              onClick={() => setChosen(each)}
              className="min-h-11 shrink-0 rounded-std px-1.5 text-1 text-ink-soft hover:text-ink"
            >
              {t(`guard.more_${each}`, { count: counts[each] })}
            </button>
          ))}
      </div>
    </section>
  );
}

/** At most keys nothing here changes: the words above must not wait for it. */
function sameMatter(before: GuardBandProps, after: GuardBandProps): boolean {
  return (
    before.ticket.id === after.ticket.id &&
    before.kind === after.kind &&
    before.guarding.settled === after.guarding.settled &&
    before.guarding.word === after.guarding.word &&
    before.guarding.hand === after.guarding.hand &&
    before.guarding.isHeldBack === after.guarding.isHeldBack &&
    before.guarding.asked.length === after.guarding.asked.length
  );
}
