import type { Policy, PolicyPreview } from "@guichet/contract/promises.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangePolicy, usePreviewPolicy, usePublishPolicy } from "../../api/promises.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { ClockFields } from "./clock-fields.tsx";
import { MannerFields } from "./manner-fields.tsx";
import { emptyPolicy, formOf, type PolicyForm, publishingOf } from "./policy-form.ts";

type PolicyDialogProps = { policy: Policy | null; onDone: () => void };

/** A change says what it would do to the clocks that run before it does anything. */
export function PolicyDialog({ policy, onDone }: PolicyDialogProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const [form, setForm] = useState(() => (policy === null ? emptyPolicy() : formOf(policy)));
  const saving = useSaving(policy, onDone);
  const change = (part: Partial<PolicyForm>) => {
    setForm({ ...form, ...part });
    // What was foreseen was foreseen of other delays.
    saving.forget();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.submit(publishingOf(form));
  };
  return (
    <Dialog
      title={policy === null ? t("policy.add_title") : t("policy.change_named", { name: policy.name })}
      onClose={onDone}
    >
      <form onSubmit={submit} className="grid gap-5">
        <Field
          label={t("policy.name")}
          required
          maxLength={200}
          value={form.name}
          onChange={(event) => change({ name: event.target.value })}
        />
        <ClockFields form={form} onChange={change} />
        <MannerFields form={form} onChange={change} />
        {saving.preview !== undefined && <Foreseen preview={saving.preview} />}
        {saving.error !== null && <Trouble title={words(saving.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={saving.isBusy}>
            {t(saving.word)}
          </Button>
        </div>
      </form>
    </Dialog>
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
function useSaving(policy: Policy | null, onDone: () => void) {
  const { t } = useTranslation();
  const publish = usePublishPolicy();
  const change = useChangePolicy(policy?.id ?? "");
  const preview = usePreviewPolicy(policy?.id ?? "");
  const toast = useToast();
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onDone();
    },
  });
  const isForeseen = preview.isSuccess;
  const changeWord = isForeseen ? ("words.save" as const) : ("policy.preview" as const);
  return {
    submit: (publishing: ReturnType<typeof publishingOf>) => {
      if (policy === null) publish.mutate(publishing, done(t("policy.published")));
      else if (isForeseen) change.mutate(publishing, done(t("policy.changed")));
      else preview.mutate(publishing);
    },
    forget: () => isForeseen && preview.reset(),
    preview: preview.data,
    word: policy === null ? ("policy.publish" as const) : changeWord,
    isBusy: publish.isPending || change.isPending || preview.isPending,
    error: publish.error ?? change.error ?? preview.error,
  };
}
