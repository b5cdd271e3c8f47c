import type { RuleHours } from "@guichet/contract/routing.ts";
import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { dayName, daysOfWeek } from "./rule-words.ts";

type RuleHoursFieldsProps = { hours: RuleHours | null; onHours: (hours: RuleHours | null) => void };

const usual: RuleHours = { days: [1, 2, 3, 4, 5], from: "12:00", to: "14:00" };

/** At any hour, or on these days from one hour to another; past midnight when the second comes first. */
export function RuleHoursFields({ hours, onHours }: RuleHoursFieldsProps) {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">{t("routing.rule_hours")}</legend>
      <Check
        type="checkbox"
        label={t("routing.at_hours")}
        checked={hours !== null}
        onChange={({ target }) => onHours(target.checked ? usual : null)}
      />
      {hours !== null && (
        <div className="grid gap-3 rounded-std border border-line px-3 py-3">
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {daysOfWeek.map((day) => (
              <Check
                key={day}
                type="checkbox"
                label={dayName(day, i18n.language)}
                checked={hours.days.includes(day)}
                onChange={({ target }) =>
                  onHours({
                    ...hours,
                    days: daysOfWeek.filter((each) =>
                      each === day ? target.checked : hours.days.includes(each),
                    ),
                  })
                }
              />
            ))}
          </div>
          <div className="grid grid-cols-2 gap-4">
            {(["from", "to"] as const).map((edge) => (
              <Field
                key={edge}
                label={t(`routing.${edge}_hour`)}
                type="time"
                required
                value={hours[edge]}
                onChange={({ target }) => target.value !== "" && onHours({ ...hours, [edge]: target.value })}
              />
            ))}
          </div>
        </div>
      )}
    </fieldset>
  );
}
