import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { TicketProcedure } from "@guichet/contract/procedures.ts";
import Reply from "lucide-react/icons/corner-down-left";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useAdding, useChecklist, useChecklists } from "../../api/lists/checklists.ts";
import { useProcedureAct, useTicketProcedure } from "../../api/lists/procedures.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { CardSection } from "../customer/card-section.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { LeaveForm } from "./leave-form.tsx";
import { StepLine } from "./step-line.tsx";

type ProcedureSectionProps = { ticketId: string; onInsert: (words: string) => void };

/** How it is done, step by step, as far as whoever works on this ticket has come. */
export function ProcedureSection({ ticketId, onInsert }: ProcedureSectionProps) {
  const { t } = useTranslation();
  const stands = useTicketProcedure(ticketId).data;
  const act = useProcedureAct(ticketId);
  const words = useRefusalWords();
  if (!stands?.procedure) return null;
  const { procedure, done, left, newer } = stands;
  const title = t("procedure.progress", { done: done.length, count: procedure.steps.length });
  return (
    <CardSection title={title} fold="procedure">
      {newer && (
        <p className="text-1 text-pretty text-ink-soft">
          {t("procedure.newer", { version: procedure.version })}
        </p>
      )}
      {left !== null && <Left left={left} onResume={() => act.mutate({ kind: "resume" })} />}
      <ol aria-label={title} className={`grid gap-2 ${left === null ? "" : "opacity-70"}`}>
        {procedure.steps.map((step) => (
          <li key={step.id} className="min-w-0 [overflow-wrap:anywhere]">
            <StepLine
              step={step}
              done={done.find(({ stepId }) => stepId === step.id)}
              onAct={act.mutate}
              onInsert={onInsert}
            />
          </li>
        ))}
      </ol>
      {act.error !== null && <Trouble title={words(act.error)} />}
      {left === null && procedure.checklist !== null && (
        <ListOffered ticketId={ticketId} list={procedure.checklist} />
      )}
      {procedure.sentences.length > 0 && (
        <div className="grid gap-1 pt-1">
          <p className="text-1 text-ink-soft">{t("procedure.sentences")}</p>
          {procedure.sentences.map((sentence) => (
            <button
              key={sentence}
              type="button"
              title={t("reason.insert")}
              onClick={() => onInsert(sentence)}
              className="flex min-h-6 items-start gap-1.5 rounded-std border border-line px-2 py-1 text-left text-2 text-pretty [overflow-wrap:anywhere] hover:bg-sunk"
            >
              <span className="mt-1">
                <Icon of={Reply} small />
              </span>
              {heldSigns(sentence)}
            </button>
          ))}
        </div>
      )}
      {left === null && (
        <LeaveForm isPending={act.isPending} onLeave={(why) => act.mutate({ kind: "leave", why })} />
      )}
    </CardSection>
  );
}

type LeftProps = { left: NonNullable<TicketProcedure["left"]>; onResume: () => void };

function Left({ left: { why, leftBy }, onResume }: LeftProps) {
  const { t } = useTranslation();
  return (
    <div className="grid justify-items-start gap-1.5 border-l-2 border-line-strong pl-2.5">
      <p className="text-1 text-ink-soft">
        {leftBy === null ? t("procedure.left") : t("procedure.left_by", { name: leftBy.name })}
      </p>
      <p className="text-pretty [overflow-wrap:anywhere]">{why}</p>
      <Button size="small" onClick={onResume}>
        {t("procedure.resume")}
      </Button>
    </div>
  );
}

type ListOfferedProps = {
  ticketId: string;
  list: NonNullable<TicketProcedure["procedure"]>["checklist"] & object;
};

/** Until all that it holds stands among what is to be done here. */
function ListOffered({ ticketId, list }: ListOfferedProps) {
  const { t } = useTranslation();
  const ready = useChecklists().data?.items.find(({ id }) => id === list.id);
  const held = useChecklist(ticketId).data?.items;
  const adding = useAdding(ticketId);
  const key = useRef(newKey());
  if (ready === undefined || held === undefined) return null;
  const texts = new Set(held.map(({ text }) => text));
  if (ready.items.every((text) => texts.has(text))) return null;
  return (
    <div>
      <Button
        size="small"
        disabled={adding.isPending}
        onClick={() => adding.mutate({ key: key.current, checklistId: list.id })}
      >
        {t("checklists.put", { name: list.name })}
      </Button>
    </div>
  );
}
