import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlanAbsence } from "../../api/people/away.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { Beside } from "./beside-absence.tsx";
import { PlanFields, startPlan } from "./plan-fields.tsx";

type PlannedFieldsProps = {
  agentId: string;
  startsAt: string;
  endsAt: string | null;
  onDone: () => void;
  children?: ReactNode;
};

/** An absence to come, and what it does by itself when it begins. Pressed again after a cut, it is not said twice. */
export function PlannedFields({ agentId, startsAt, endsAt, onDone, children }: PlannedFieldsProps) {
  const { t } = useTranslation();
  const [beside, setBeside] = useState({ note: "", replacedBy: "" });
  const [form, setForm] = useState(startPlan);
  const [isMute, setIsMute] = useState(false);
  const planning = usePlanAbsence();
  const words = useRefusalWords();
  const { reach, context, ...rest } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isShort = reach !== "nothing" && context.trim().length < 10;
    setIsMute(isShort);
    if (isShort) return;
    const { note, replacedBy } = beside;
    const saying = { agentId, startsAt, endsAt, note, replacedBy: replacedBy || null };
    const plan = reach === "nothing" ? null : { ...rest, reach, context };
    planning.mutate({ saying, plan }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className="grid gap-5">
      <Beside agentId={agentId} beside={beside} onBeside={setBeside} />
      <PlanFields
        agentId={agentId}
        form={form}
        onForm={setForm}
        problem={isMute ? t("away.plan.context_missing") : undefined}
      />
      {planning.isError && <Trouble title={words(planning.error)} />}
      <div className="flex flex-wrap justify-end gap-2">
        {children}
        <Button type="submit" look="primary" disabled={planning.isPending}>
          {t("away.plan.act")}
        </Button>
      </div>
    </form>
  );
}
