import type { Closure } from "@guichet/contract/calendars.ts";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TimeField } from "./time-field.tsx";

type ClosureLineProps = {
  number: number;
  closure: Closure;
  onChange: (closure: Closure) => void;
  onDrop: () => void;
};

export function ClosureLine({ number, closure, onChange, onDrop }: ClosureLineProps) {
  const { t } = useTranslation();
  const set = (part: Partial<Closure>) => onChange({ ...closure, ...part });
  const isWrong = closure.from > closure.to;
  return (
    <li className="grid gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-52">
          <Field
            label={t("calendars.closure_label")}
            required
            maxLength={120}
            value={closure.label}
            onChange={(event) => set({ label: event.target.value })}
          />
        </div>
        <Field
          label={t("calendars.closure_from")}
          type="date"
          required
          value={closure.from}
          onChange={({ target }) =>
            // One day is the common case: the end follows the start until it is set apart.
            set({ from: target.value, ...(closure.to <= target.value && { to: target.value }) })
          }
        />
        <Field
          label={t("calendars.closure_to")}
          type="date"
          required
          min={closure.from}
          problem={isWrong ? t("calendars.period_order") : undefined}
          value={closure.to}
          onChange={(event) => set({ to: event.target.value })}
        />
        <IconButton
          label={t("calendars.drop_closure", { number, label: closure.label })}
          icon={<Icon of={X} small />}
          onClick={onDrop}
        />
      </div>
      <ClosureHours hours={closure.hours} onChange={(hours) => set({ hours })} />
    </li>
  );
}

type ClosureHoursProps = { hours: Closure["hours"]; onChange: (hours: Closure["hours"]) => void };

function ClosureHours({ hours, onChange }: ClosureHoursProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Check
        type="checkbox"
        label={t("calendars.whole_day")}
        checked={hours === null}
        onChange={() => onChange(hours === null ? { from: "13:00", to: "24:00" } : null)}
      />
      {hours !== null && (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          {t("calendars.closed_from")}
          <TimeField
            label={t("calendars.closed_from_label")}
            isWrong={hours.from >= hours.to}
            value={hours.from}
            onChange={(from) => onChange({ ...hours, from })}
          />
          {t("calendars.until")}
          <TimeField
            label={t("calendars.closed_to_label")}
            isWrong={hours.from >= hours.to}
            value={hours.to}
            onChange={(to) => onChange({ ...hours, to })}
          />
        </span>
      )}
    </div>
  );
}
