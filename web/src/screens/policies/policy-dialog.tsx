import type { Policy, PolicyPreview } from "@guichet/contract/promises.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangePolicy, usePreviewPolicy, usePublishPolicy } from "../../api/promises.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Field } from "../../ui/field.tsx";
import { ClockFields } from "./clock-fields.tsx";
import { MannerFields } from "./manner-fields.tsx";
import { emptyPolicy, formOf, type PolicyForm, publishingOf } from "./policy-form.ts";

type PolicyDialogProps = { policy: Policy | null; onDone: () => void };

/** A change says what it would do to the clocks that run before it does anything. */
export function PolicyDialog({ policy, onDone }: PolicyDialogProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState(() => (policy === null ? emptyPolicy() : formOf(policy)));
  const publishing = usePublishing(policy, onDone);
  const change = (part: Partial<PolicyForm>) => {
    setForm({ ...form, ...part });
    // What was foreseen was foreseen of other delays.
    publishing.forget();
  };
  return (
    <SaveDialog
      title={policy === null ? t("policy.add_title") : t("policy.change_named", { name: policy.name })}
      saving={publishing.saving}
      act={t(publishing.word)}
      onSubmit={() => publishing.submit(publishingOf(form))}
      onClose={onDone}
    >
      <Field
        label={t("policy.name")}
        required
        maxLength={200}
        value={form.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <ClockFields form={form} onChange={change} />
      <MannerFields form={form} onChange={change} />
      {publishing.preview !== undefined && <Foreseen preview={publishing.preview} />}
    </SaveDialog>
  );
}

function Foreseen({ preview }: { preview: PolicyPreview }) {
  const { t } = useTranslation();
  const { running, sooner, later, overdue } = preview;
  const isQuiet = sooner === 0 && later === 0 && overdue === 0;
  return (
    <div
      role="status"
      className={`grid gap-0.5 rounded-std border px-4 py-3 text-2 ${overdue > 0 ? "border-risk bg-risk-wash" : "border-line-strong bg-sunk"}`}
    >
      <p>{isQuiet ? t("policy.none_running") : t("policy.running", { count: running, sooner, later })}</p>
      {overdue > 0 && <p className="font-strong text-risk">{t("policy.overdue", { count: overdue })}</p>}
    </div>
  );
}

/** New, it is published at once: it touches no clock that runs. Changed, its effect is shown first. */
function usePublishing(policy: Policy | null, onDone: () => void) {
  const { t } = useTranslation();
  const publish = usePublishPolicy();
  const change = useChangePolicy(policy?.id ?? "");
  const preview = usePreviewPolicy(policy?.id ?? "");
  const words = useRefusalWords();
  const saving = useSaving(onDone);
  const isForeseen = preview.isSuccess;
  const changeWord = isForeseen ? ("words.save" as const) : ("policy.preview" as const);
  const write = (publishing: ReturnType<typeof publishingOf>) =>
    saving.save(async () => {
      if (policy === null) await publish.mutateAsync(publishing);
      else await change.mutateAsync(publishing);
      return { said: t(policy === null ? "policy.published" : "policy.changed") };
    });
  return {
    submit: (publishing: ReturnType<typeof publishingOf>) =>
      policy === null || isForeseen ? write(publishing) : preview.mutate(publishing),
    forget: () => isForeseen && preview.reset(),
    preview: preview.data,
    word: policy === null ? ("policy.publish" as const) : changeWord,
    saving: {
      isPending: saving.isPending || preview.isPending,
      failure: preview.isError ? words(preview.error) : saving.failure,
    },
  };
}
