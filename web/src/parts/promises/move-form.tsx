import { stateOf } from "@guichet/contract/commitment-state.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMovePromise } from "../../api/promises.ts";
import { useNow } from "../../ui/clock.ts";
import { TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "./act-form.tsx";
import type { PromiseFormProps } from "./keep-form.tsx";
import { WhenField } from "./when-field.tsx";

/** The customer already knows, by phone or in person: it is written down, with what they were told. */
export function MoveForm({ promise, onDone, onBack }: PromiseFormProps) {
  const { t } = useTranslation();
  const now = useNow();
  const move = useMovePromise(promise.id);
  const saving = useSaving(onDone);
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const isReady = dueAt !== null && Date.parse(dueAt) > now && reason.trim() !== "";
  const submit = () =>
    saving.save(async () => {
      await move.mutateAsync({ dueAt: dueAt ?? "", reason: reason.trim(), toldAt: null });
      return { said: t("promise.move.done") };
    });
  return (
    <ActForm
      title={t("promise.move.title")}
      lead={t(stateOf(promise, now) === "broken" ? "promise.move.late" : "promise.move.lead")}
      act={t("promise.move.act")}
      isReady={isReady}
      saving={saving}
      onSubmit={submit}
      onBack={onBack}
    >
      <WhenField value={dueAt} onChange={setDueAt} autoFocus />
      <TextField
        label={t("promise.move.reason")}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActForm>
  );
}
