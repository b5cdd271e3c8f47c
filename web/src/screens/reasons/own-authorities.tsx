import { useTranslation } from "react-i18next";
import { useCommonAuthorities } from "../../api/reasons.ts";
import { useReading } from "../../parts/reading.ts";
import { authorityLines } from "../../parts/reasons/authority-words.ts";
import { Check } from "../../ui/check.tsx";
import { AuthorityFields } from "./authority-fields.tsx";
import { formOf } from "./authority-form.ts";
import type { ReasonForm } from "./reason-form.ts";

type OwnAuthoritiesProps = { form: ReasonForm; onChange: (part: Partial<ReasonForm>) => void };

/** As everywhere, said in words; or its own, beginning from what holds everywhere. */
export function OwnAuthorities({ form, onChange }: OwnAuthoritiesProps) {
  const { t } = useTranslation();
  const reading = useReading();
  const common = useCommonAuthorities().data;
  return (
    <fieldset className="grid gap-3 border-t border-line pt-4">
      <legend className="float-left mb-1 text-2 font-strong">{t("reasons.own")}</legend>
      {(["agent", "lead"] as const).map((role) => {
        const own = form[role];
        return (
          <div key={role} className="grid gap-2">
            <p className="text-2 font-strong">{t(`authority.role.${role}`)}</p>
            <Check
              type="radio"
              name={`authority-${role}`}
              label={t("reasons.as_everywhere")}
              hint={authorityLines(common?.[role] ?? null, { t, reading }).join(" · ")}
              checked={own === null}
              onChange={() => onChange({ [role]: null })}
            />
            <Check
              type="radio"
              name={`authority-${role}`}
              label={t("reasons.for_this")}
              hint={own === null ? undefined : t("authority.fields.empty")}
              checked={own !== null}
              onChange={() => onChange({ [role]: formOf(common?.[role]) })}
            />
            {own !== null && (
              <div className="pl-6">
                <AuthorityFields
                  role={role}
                  form={own}
                  onChange={(changed) => onChange({ [role]: changed })}
                />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
