import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { ProcedureStep, StepDone } from "@guichet/contract/procedures.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProcedureAct } from "../../api/lists/procedures.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";

type StepLineProps = {
  step: ProcedureStep;
  done: StepDone | undefined;
  onAct: (act: ProcedureAct) => void;
  onInsert: (words: string) => void;
};

/** Something to do, to ask or to say: ticked once it is done, and unticked by the same press. */
export function StepLine({ step, done, onAct, onInsert }: StepLineProps) {
  const { t } = useTranslation();
  if (step.kind === "ask" && done === undefined) return <Asking step={step} onAct={onAct} />;
  const isDone = done !== undefined;
  return (
    <>
      <Check
        type="checkbox"
        checked={isDone}
        onChange={() =>
          onAct(isDone ? { kind: "undo", stepId: step.id } : { kind: "do", stepId: step.id, noted: "" })
        }
        label={<span className={`text-pretty ${isDone ? "text-ink-soft" : ""}`}>{heldSigns(step.text)}</span>}
        hint={done === undefined ? undefined : <Answer done={done} />}
      />
      {step.kind === "tell" && (
        <p className="ml-6 grid justify-items-start gap-0.5 text-1 text-ink-soft">
          <span>{t("procedure.source", { source: step.source })}</span>
          <Button look="link" onClick={() => onInsert(step.text)}>
            {t("reason.insert")}
          </Button>
        </p>
      )}
    </>
  );
}

function Answer({ done: { noted, doneBy } }: { done: StepDone }) {
  return (
    <span className="text-1">
      {noted !== "" && <span className="block text-2 font-strong text-ink">{noted}</span>}
      {doneBy?.name}
    </span>
  );
}

function Asking({ step, onAct }: Pick<StepLineProps, "step" | "onAct">) {
  const { t } = useTranslation();
  const [noted, setNoted] = useState("");
  return (
    <form
      className="grid justify-items-start gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (noted.trim() !== "") onAct({ kind: "do", stepId: step.id, noted: noted.trim() });
      }}
    >
      <Field
        label={heldSigns(step.text)}
        maxLength={500}
        autoComplete="off"
        value={noted}
        onChange={(event) => setNoted(event.target.value)}
      />
      <Button type="submit" size="small">
        {t("procedure.note")}
      </Button>
    </form>
  );
}
