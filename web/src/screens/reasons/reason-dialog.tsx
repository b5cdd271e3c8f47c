import type { Reason } from "@guichet/contract/reasons.ts";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useWriteReason } from "../../api/reasons.ts";
import { part } from "../../api/renewal.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveForm } from "../../parts/acts/save-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { EffectsLine } from "./effects-line.tsx";
import { OwnAuthorities } from "./own-authorities.tsx";
import { PeopleChecks, PerimeterFields } from "./perimeter-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { ProcedureField, ProcedureText } from "./procedure-field.tsx";
import { formOfReason, type ReasonForm, writingOf } from "./reason-form.ts";

const ProcedureDialog = lazy(async () => ({
  default: (await part(import("./procedure-dialog.tsx"))).ProcedureDialog,
}));

type ReasonDialogProps = {
  reason: Reason | null;
  onRetire: () => void;
  onDone: () => void;
};

/** A reason written: what we decide, how it is done, by whom, and how far each may go alone. */
export function ReasonDialog({ reason, onRetire, onDone }: ReasonDialogProps) {
  const { t } = useTranslation();
  const write = useWriteReason(reason?.id ?? null);
  const saving = useSaving(onDone);
  const [form, setForm] = useState(() => formOfReason(reason));
  const change = (part: Partial<ReasonForm>) => setForm({ ...form, ...part });
  const [isInSteps, setIsInSteps] = useState(false);
  const isTaken = isRefused(saving.error, "reason.name_taken");
  const submit = () =>
    saving.save(async () => {
      await write.mutateAsync(writingOf(form));
      return { said: t("reasons.saved") };
    });
  const aside = reason !== null && (
    <Button look="quiet" onClick={onRetire}>
      {t("reasons.retire")}
    </Button>
  );
  const title = reason === null ? t("reasons.add_title") : t("reasons.change_named", { name: reason.name });
  return (
    <Dialog title={title} onClose={onDone}>
      <SaveForm saving={saving} isSaidAbove={isTaken} aside={aside} onSubmit={submit} onCancel={onDone}>
        <Field
          label={t("reasons.name")}
          required
          autoFocus={reason === null}
          maxLength={120}
          value={form.name}
          problem={isTaken ? saving.failure : undefined}
          onChange={(event) => change({ name: event.target.value })}
        />
        <PlaceFields form={form} reasonId={reason?.id ?? null} onChange={change} />
        {reason !== null && <EffectsLine reasonId={reason.id} />}
        <PerimeterFields form={form} onChange={change} />
        {reason === null ? (
          <ProcedureText form={form} onChange={change} />
        ) : (
          <ProcedureField form={form} reason={reason} onChange={change} onOpen={() => setIsInSteps(true)} />
        )}
        <PeopleChecks form={form} onChange={change} />
        <OwnAuthorities form={form} onChange={change} />
      </SaveForm>
      {/* Over this one, which keeps what was typed; outside its form, so that sending the steps sends only them. */}
      <Suspense>
        {isInSteps && reason !== null && (
          <ProcedureDialog
            reason={{ ...reason, procedure: form.procedure }}
            onDone={() => setIsInSteps(false)}
          />
        )}
      </Suspense>
    </Dialog>
  );
}
