import type { Commitment } from "@guichet/contract/promises.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeepPromise } from "../../api/promises.ts";
import { TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "./act-form.tsx";

export type PromiseFormProps = { promise: Commitment; onDone: () => void; onBack: () => void };

export function KeepForm({ promise, onDone, onBack }: PromiseFormProps) {
  const { t } = useTranslation();
  const keep = useKeepPromise(promise.id);
  const saving = useSaving(onDone);
  const [words, setWords] = useState("");
  const submit = () =>
    saving.save(async () => {
      await keep.mutateAsync({ words: words.trim() === "" ? null : words.trim() });
      return { said: t("promise.keep.done") };
    });
  return (
    <ActForm
      title={t("promise.keep.title")}
      act={t("promise.keep.act")}
      saving={saving}
      onSubmit={submit}
      onBack={onBack}
    >
      <TextField
        label={t("promise.keep.words")}
        hint={t("promise.keep.hint")}
        autoFocus
        rows={2}
        maxLength={500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </ActForm>
  );
}
