import type { ClockKind } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { clocks, type PolicyForm, type TypedDelay, units } from "./policy-form.ts";

type ClockFieldsProps = { form: PolicyForm; onChange: (part: Partial<PolicyForm>) => void };

const box = "min-h-8 rounded-std border border-ink-soft bg-raised px-2 text-2";

/** One line per clock: its name, how many, of what. */
export function ClockFields({ form, onChange }: ClockFieldsProps) {
  const { t } = useTranslation();
  const set = (clock: ClockKind, part: Partial<TypedDelay>) =>
    onChange({ delays: { ...form.delays, [clock]: { ...form.delays[clock], ...part } } });
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-2 font-strong">{t("policy.clocks")}</legend>
      {clocks.map((clock) => {
        const name = t(`policy.clock.${clock}`);
        return (
          <div key={clock} className="flex flex-wrap items-center gap-2">
            <span aria-hidden="true" className="min-w-40 flex-1 text-2">
              {name}
            </span>
            <input
              type="number"
              min={1}
              max={525_600}
              inputMode="numeric"
              aria-label={t("policy.count", { clock: name })}
              value={form.delays[clock].count}
              onChange={(event) => set(clock, { count: event.target.value })}
              className={`${box} w-20`}
            />
            <select
              aria-label={t("policy.unit_of", { clock: name })}
              value={form.delays[clock].unit}
              onChange={(event) =>
                set(clock, { unit: units.find((unit) => unit === event.target.value) ?? "hours" })
              }
              className={`${box} w-44`}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {t(`policy.unit.${unit}`)}
                </option>
              ))}
            </select>
          </div>
        );
      })}
      <p className="text-2 text-ink-soft">{t("policy.clocks_hint")}</p>
    </fieldset>
  );
}
