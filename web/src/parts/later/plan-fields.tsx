import type { AbsencePlan, PlanReach } from "@guichet/contract/away.ts";
import { useTranslation } from "react-i18next";
import { usePresences } from "../../api/people/handovers.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, TextField } from "../../ui/field.tsx";

/** `nothing`: whoever goes away keeps all of it, and hands over by hand. */
export type PlanForm = Omit<AbsencePlan, "reach"> & { reach: PlanReach | "nothing" };

export const startPlan: PlanForm = { reach: "due", to: null, context: "", tells: true, comesBack: true };

const reaches = ["due", "all", "nothing"] as const;

type PlanFieldsProps = {
  agentId: string;
  form: PlanForm;
  onForm: (form: PlanForm) => void;
  problem: string | undefined;
};

/** What happens by itself at the hour the absence begins: said now, done then, told to whoever it concerns. */
export function PlanFields({ agentId, form, onForm, problem }: PlanFieldsProps) {
  const { t } = useTranslation();
  const set = (part: Partial<PlanForm>) => onForm({ ...form, ...part });
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 text-4 font-strong">{t("away.plan.title")}</legend>
        {reaches.map((reach) => (
          <Check
            key={reach}
            type="radio"
            name="reach"
            label={t(`away.plan.reach.${reach}`)}
            hint={t(`away.plan.reach_hint.${reach}`)}
            checked={form.reach === reach}
            onChange={() => set({ reach })}
          />
        ))}
      </fieldset>
      {form.reach !== "nothing" && (
        <>
          <WhoTakes agentId={agentId} to={form.to} onTo={(to) => set({ to })} />
          <TextField
            required
            label={t("away.context")}
            hint={t("away.context_hint")}
            rows={4}
            maxLength={5000}
            value={form.context}
            problem={problem}
            onChange={(event) => set({ context: event.target.value })}
          />
          <div className="grid gap-2">
            <Check
              type="checkbox"
              label={t("away.plan.tells")}
              hint={t("away.tells_hint")}
              checked={form.tells}
              onChange={(event) => set({ tells: event.target.checked })}
            />
            <Check
              type="checkbox"
              label={t("away.plan.comes_back")}
              hint={t("away.plan.comes_back_hint")}
              checked={form.comesBack}
              onChange={(event) => set({ comesBack: event.target.checked })}
            />
          </div>
        </>
      )}
    </div>
  );
}

type WhoTakesProps = { agentId: string; to: string | null; onTo: (to: string | null) => void };

function WhoTakes({ agentId, to, onTo }: WhoTakesProps) {
  const { t } = useTranslation();
  const people = (usePresences().data?.items ?? []).filter(({ id }) => id !== agentId);
  return (
    <Choice
      label={t("away.plan.to")}
      value={to ?? ""}
      options={[
        { value: "", label: t("away.plan.routing") },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onTo(event.target.value === "" ? null : event.target.value)}
    />
  );
}
