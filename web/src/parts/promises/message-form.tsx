import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn } from "../../locales/i18n.ts";
import { useNow } from "../../ui/clock.ts";
import { TextField } from "../../ui/field.tsx";
import { useReading } from "../reading.ts";
import { ActForm } from "./act-form.tsx";
import type { PromiseFormProps } from "./keep-form.tsx";
import { type ReadyWord, readyWord } from "./ready-word.ts";
import { WhenField } from "./when-field.tsx";

type MessageFormProps = PromiseFormProps & { language: Language; onReady: (ready: ReadyWord) => void };

/** A message in the customer's language, ready to be read: the date changes when it leaves, not before. */
export function MessageForm({ promise, language, onReady, onBack }: MessageFormProps) {
  const { t } = useTranslation();
  const now = useNow();
  const { zone } = useReading();
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const isReady = dueAt !== null && Date.parse(dueAt) > now && reason.trim() !== "";
  const submit = async () => {
    if (dueAt === null) return;
    const telling = { t: await wordsIn(language), reading: { zone, language }, now };
    onReady(
      readyWord(
        promise,
        { dueAt, reason: reason.trim(), isLate: stateOf(promise, now) === "broken" },
        telling,
      ),
    );
  };
  return (
    <ActForm
      title={t("promise.message.title")}
      lead={t("promise.message.lead")}
      act={t("promise.message.act")}
      isReady={isReady}
      onSubmit={() => void submit()}
      onBack={onBack}
    >
      <WhenField value={dueAt} onChange={setDueAt} autoFocus />
      <TextField
        label={t("promise.message.reason")}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ActForm>
  );
}
