import type { ClockKind, PolicyAlerts } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { useAgents } from "../../api/team.ts";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { clocks, type PolicyForm } from "./policy-form.ts";

type AlertFieldsProps = { form: PolicyForm; onChange: (part: Partial<PolicyForm>) => void };

/** How long before, of which delays, and whom: before it is missed, and once it is. */
export function AlertFields({ form, onChange }: AlertFieldsProps) {
  const { t } = useTranslation();
  const { alerts } = form;
  const set = (part: Partial<PolicyAlerts>) => onChange({ alerts: { ...alerts, ...part } });
  const promised = clocks.filter((clock) => form.delays[clock].count.trim() !== "");
  const isOn = (clock: ClockKind) => alerts.clocks.length === 0 || alerts.clocks.includes(clock);
  const turn = (clock: ClockKind, on: boolean) => {
    const chosen = promised.filter((each) => (each === clock ? on : isOn(each)));
    // Each of them is what is said when none is named: a delay added later alerts too.
    if (chosen.length > 0) set({ clocks: chosen.length === promised.length ? [] : chosen });
  };
  return (
    <fieldset className="grid gap-4 rounded-std border border-line px-4 py-3">
      <legend className="px-1 text-2 font-strong">{t("policy.alerts.title")}</legend>
      <Field
        label={t("policy.warn")}
        type="number"
        min={0}
        max={10_080}
        value={form.warnMinutes}
        onChange={(event) => onChange({ warnMinutes: event.target.value })}
      />
      {promised.length > 1 && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-2 font-strong">{t("policy.alerts.clocks")}</legend>
          {promised.map((clock) => (
            <Check
              key={clock}
              type="checkbox"
              label={t(`policy.clock.${clock}`)}
              checked={isOn(clock)}
              onChange={({ target }) => turn(clock, target.checked)}
            />
          ))}
        </fieldset>
      )}
      {(["before", "after"] as const).map((when) => (
        <Whom
          key={when}
          when={when}
          alerted={alerts[when]}
          onAlerted={(alerted) => set({ [when]: alerted })}
        />
      ))}
      <p className="text-2 text-pretty text-ink-soft">{t("policy.alerts.always")}</p>
    </fieldset>
  );
}

type Alerted = PolicyAlerts["before"];
type WhomProps = { when: "before" | "after"; alerted: Alerted; onAlerted: (alerted: Alerted) => void };

function Whom({ when, alerted, onAlerted }: WhomProps) {
  const { t } = useTranslation();
  const people = (useAgents().data?.items ?? []).filter(({ disabledAt }) => disabledAt === null);
  const others = (id: string) => alerted.agentIds.filter((each) => each !== id);
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{t(`policy.alerts.${when}`)}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <Check
          type="checkbox"
          label={t("policy.alerts.owner")}
          checked={alerted.owner}
          onChange={({ target }) => onAlerted({ ...alerted, owner: target.checked })}
        />
        {people.map(({ id, name }) => (
          <Check
            key={id}
            type="checkbox"
            label={name}
            checked={alerted.agentIds.includes(id)}
            onChange={({ target }) =>
              onAlerted({ ...alerted, agentIds: target.checked ? [...others(id), id] : others(id) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
