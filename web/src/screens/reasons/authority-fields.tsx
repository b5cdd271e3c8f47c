import { useTranslation } from "react-i18next";
import { kindWords } from "../../parts/reasons/authority-words.ts";
import { delayUnits } from "../../parts/reasons/delays.ts";
import { Check } from "../../ui/check.tsx";
import { type AuthorityForm, kinds } from "./authority-form.ts";

type AuthorityFieldsProps = {
  role: "agent" | "lead";
  form: AuthorityForm;
  onChange: (form: AuthorityForm) => void;
};

const box = "min-h-9 rounded-std border border-ink-soft bg-raised text-3";

/** How far a role goes alone: a sum, a share, a delay, and what it may be about. */
export function AuthorityFields({ role, form, onChange }: AuthorityFieldsProps) {
  const { t } = useTranslation();
  const name = t(`authority.role.${role}`);
  const nameOf = (field: string) => t("authority.fields.of", { role: name, field });
  const numbers = [
    { key: "amount", label: t("authority.fields.amount"), unit: t("authority.fields.amount_unit") },
    { key: "percent", label: t("authority.fields.percent"), unit: t("authority.fields.percent_unit") },
    { key: "delay", label: t("authority.fields.delay"), unit: null },
  ] as const;
  return (
    <div className="grid gap-3">
      {numbers.map(({ key, label, unit }) => (
        <div key={key} className="flex items-center gap-2">
          <span aria-hidden="true" className="min-w-0 flex-1 text-2">
            {label}
          </span>
          <input
            inputMode="decimal"
            aria-label={nameOf(label)}
            value={form[key]}
            onChange={(event) => onChange({ ...form, [key]: event.target.value })}
            className={`${box} w-20 px-3 text-right sm:w-24`}
          />
          {unit === null ? (
            <select
              aria-label={nameOf(t("authority.fields.delay_unit"))}
              value={form.unit}
              onChange={({ target }) =>
                onChange({ ...form, unit: delayUnits.find((each) => each === target.value) ?? "hours" })
              }
              className={`${box} w-26 px-2 sm:w-28`}
            >
              {delayUnits.map((each) => (
                <option key={each} value={each}>
                  {t(`authority.fields.${each}`)}
                </option>
              ))}
            </select>
          ) : (
            <span className="w-26 text-2 text-ink-soft sm:w-28">{unit}</span>
          )}
        </div>
      ))}
      <KindChecks form={form} onChange={onChange} />
    </div>
  );
}

function KindChecks({ form, onChange }: Omit<AuthorityFieldsProps, "role">) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-2">{t("authority.fields.kinds")}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(8.75rem,1fr))] gap-x-3 gap-y-1">
        {kinds.map((kind) => (
          <Check
            key={kind}
            type="checkbox"
            label={kindWords(kind, t)}
            checked={form.kinds.includes(kind)}
            onChange={({ target }) =>
              onChange({
                ...form,
                kinds: kinds.filter((each) => (each === kind ? target.checked : form.kinds.includes(each))),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
