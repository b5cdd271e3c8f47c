import type { ReasonProcedure } from "@guichet/contract/procedures.ts";
import type { Reason } from "@guichet/contract/reasons.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChecklists } from "../../api/lists/checklists.ts";
import { usePublishing, useReasonProcedure } from "../../api/lists/procedures.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveForm } from "../../parts/acts/save-dialog.tsx";
import { FormSkeleton } from "../../parts/loading/form-skeleton.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, TextField } from "../../ui/field.tsx";
import { Leavings } from "./leavings.tsx";
import { emptyStep, formOfProcedure, moved, writingOfProcedure } from "./procedure-form.ts";
import { StepFields } from "./step-fields.tsx";

type ProcedureDialogProps = { reason: Reason; onDone: () => void };

/** The next version, written with what made people leave those before. */
export function ProcedureDialog({ reason, onDone }: ProcedureDialogProps) {
  const { t } = useTranslation();
  const found = useReasonProcedure(reason.id);
  return (
    <Dialog title={t("procedure.of", { name: reason.name })} size="wide" onClose={onDone}>
      {found.isPending && <FormSkeleton />}
      {found.isError && <QueryTrouble error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Writing reason={reason} found={found.data} onDone={onDone} />}
    </Dialog>
  );
}

function Writing({ reason, found, onDone }: ProcedureDialogProps & { found: ReasonProcedure }) {
  const { t } = useTranslation();
  const publish = usePublishing(reason.id);
  const saving = useSaving(onDone);
  const [form, setForm] = useState(() => formOfProcedure(found.inForce, reason.procedure));
  const { inForce, versions, leavings } = found;
  const { steps } = form;
  const isOwn = inForce?.reason.id === reason.id;
  const send = (writing: Parameters<typeof publish.mutateAsync>[0]) =>
    saving.save(async () => {
      await publish.mutateAsync(writing);
      return { said: t(writing === null ? "procedure.withdrawn" : "procedure.published") };
    });
  const aside = isOwn && (
    <Button look="quiet" disabled={saving.isPending} onClick={() => send(null)}>
      {t("procedure.withdraw")}
    </Button>
  );
  return (
    <SaveForm
      saving={saving}
      act={t("procedure.publish", { version: versions + 1 })}
      isReady={steps.length > 0}
      aside={aside}
      onSubmit={() => send(writingOfProcedure(form))}
      onCancel={onDone}
    >
      <p className="text-2 text-pretty text-ink-soft">
        {inForce !== null && !isOwn
          ? t("procedure.inherited", { name: inForce.reason.name })
          : t("procedure.lead")}
      </p>
      <Leavings leavings={leavings} />
      <ol className="grid gap-3">
        {steps.map((step, place) => (
          <StepFields
            key={step.key}
            step={step}
            number={place + 1}
            onChange={(changed) => setForm({ ...form, steps: steps.with(place, changed) })}
            onMove={(by) => setForm({ ...form, steps: moved(steps, place, by) })}
            onRemove={() => setForm({ ...form, steps: steps.toSpliced(place, 1) })}
          />
        ))}
      </ol>
      <div>
        <Button
          disabled={steps.length >= 60}
          onClick={() => setForm({ ...form, steps: [...steps, emptyStep()] })}
        >
          {t("procedure.add")}
        </Button>
      </div>
      <TextField
        label={t("procedure.sentences")}
        hint={t("procedure.sentences_hint")}
        rows={3}
        value={form.sentences}
        onChange={(event) => setForm({ ...form, sentences: event.target.value })}
      />
      <ListChoice value={form.checklistId} onChange={(checklistId) => setForm({ ...form, checklistId })} />
    </SaveForm>
  );
}

type ListChoiceProps = { value: string | null; onChange: (checklistId: string | null) => void };

/** Nothing stands here in a house that keeps no list. */
function ListChoice({ value, onChange }: ListChoiceProps) {
  const { t } = useTranslation();
  const lists = useChecklists().data?.items ?? [];
  if (lists.length === 0) return null;
  return (
    <Choice
      label={t("checklists.of_procedure")}
      value={value ?? ""}
      options={[
        { value: "", label: t("checklists.no_list") },
        ...lists.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.target.value === "" ? null : event.target.value)}
    />
  );
}
