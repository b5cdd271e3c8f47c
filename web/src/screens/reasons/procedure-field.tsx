import type { Reason } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { useReasonProcedure } from "../../api/lists/procedures.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import type { ReasonForm } from "./reason-form.ts";

type TextProps = { form: ReasonForm; onChange: (part: Partial<ReasonForm>) => void };
type ProcedureFieldProps = TextProps & { reason: Reason; onOpen: () => void };

/** In a few lines, or in steps: once there are steps, they alone are read, and the lines leave. */
export function ProcedureField({ form, reason, onChange, onOpen }: ProcedureFieldProps) {
  const { t } = useTranslation();
  const inForce = useReasonProcedure(reason.id).data?.inForce;
  return (
    <div className="grid justify-items-start gap-2">
      {inForce ? (
        <>
          <h2 className="text-2 font-strong">{t("reasons.procedure")}</h2>
          <p className="text-ink-soft">
            {t("procedure.stands", { version: inForce.version, count: inForce.steps.length })}
          </p>
          {inForce.reason.id !== reason.id && (
            <p className="text-ink-soft">{t("procedure.from", { name: inForce.reason.name })}</p>
          )}
        </>
      ) : (
        <div className="w-full">
          <ProcedureText form={form} onChange={onChange} />
        </div>
      )}
      <Button onClick={onOpen}>{t("procedure.open")}</Button>
    </div>
  );
}

export function ProcedureText({ form, onChange }: TextProps) {
  const { t } = useTranslation();
  const isOurs = form.choice === "treat" || form.choice === "with_partner";
  return (
    <TextField
      label={t("reasons.procedure")}
      hint={t("reasons.procedure_hint")}
      maxLength={20_000}
      rows={isOurs ? 6 : 3}
      value={form.procedure}
      onChange={(event) => onChange({ procedure: event.target.value })}
    />
  );
}
