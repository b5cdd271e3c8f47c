import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/field.tsx";
import { Presets, TypedMoment, useEnter } from "../later/typed-moment.tsx";
import { SaveDialog } from "./save-dialog.tsx";

type BulkDialogProps = { count: number; onAsk: (act: BulkAct) => void; onDone: () => void };

/** Closing says what was done: the same words for all of them. */
export function BulkClosing({ count, onAsk, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const [summary, setSummary] = useState("");
  const submit = () => {
    onDone();
    onAsk({ kind: "close", summary });
  };
  return (
    <SaveDialog
      title={t("bulk.on", { act: t("bulk.act.close"), count })}
      act={t("bulk.act.close")}
      isReady={summary.trim() !== ""}
      onSubmit={submit}
      onClose={onDone}
    >
      <TextField
        label={t("ticket.closing.summary")}
        hint={t("bulk.closing_hint")}
        required
        autoFocus
        maxLength={2000}
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
      />
    </SaveDialog>
  );
}

export function BulkSnoozing({ count, onAsk, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const snooze = (at: string) => {
    onDone();
    onAsk({ kind: "snooze", at });
  };
  const { isReady, enter } = useEnter(words, snooze);
  return (
    <SaveDialog
      title={t("bulk.on", { act: t("bulk.act.snooze"), count })}
      act={t("later.snooze.act")}
      isReady={isReady}
      onSubmit={enter}
      onClose={onDone}
    >
      <TypedMoment label={t("later.snooze.until")} words={words} onWords={setWords} autoFocus />
      <Presets onPick={snooze} />
      <p className="text-2 text-pretty text-ink-soft">{t("later.snooze.comes_back")}</p>
    </SaveDialog>
  );
}
