import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useReleasePromise } from "../../api/promises.ts";
import { TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "./act-form.tsx";
import type { PromiseFormProps } from "./keep-form.tsx";

/** Only the customer releases us: the reason says how they did. */
export function ReleaseForm({ promise, onDone, onBack }: PromiseFormProps) {
  const { t } = useTranslation();
  const release = useReleasePromise(promise.id);
  const saving = useSaving(onDone);
  const [reason, setReason] = useState("");
  const submit = () =>
    saving.save(async () => {
      await release.mutateAsync({ reason: reason.trim() });
      return { said: t("promise.release.done") };
    });
  return (
    <ActForm
      title={t("promise.release.title")}
      act={t("promise.release.act")}
      isReady={reason.trim() !== ""}
      saving={saving}
      onSubmit={submit}
      onBack={onBack}
    >
      <TextField
        label={t("promise.release.reason")}
        hint={t("promise.release.hint")}
        required
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActForm>
  );
}
