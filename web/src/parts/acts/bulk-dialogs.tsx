import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Presets, TypedMoment, useRead } from "../later/typed-moment.tsx";

type BulkDialogProps = { count: number; onAsk: (act: BulkAct) => void; onDone: () => void };

/** Closing says what was done: the same words for all of them. */
export function BulkClosing({ count, onAsk, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const [summary, setSummary] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    onAsk({ kind: "close", summary });
  };
  return (
    <Dialog title={t("bulk.on", { act: t("bulk.act.close"), count })} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={t("ticket.closing.summary")}
          hint={t("bulk.closing_hint")}
          required
          autoFocus
          maxLength={2000}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        <Foot act={t("bulk.act.close")} isReady={summary.trim() !== ""} onDone={onDone} />
      </form>
    </Dialog>
  );
}

export function BulkSnoozing({ count, onAsk, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const read = useRead(words);
  const snooze = (at: string) => {
    onDone();
    onAsk({ kind: "snooze", at });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof read === "string") snooze(read);
  };
  return (
    <Dialog title={t("bulk.on", { act: t("bulk.act.snooze"), count })} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <TypedMoment label={t("later.snooze.until")} words={words} onWords={setWords} autoFocus />
        <Presets onPick={snooze} />
        <p className="text-2 text-pretty text-ink-soft">{t("later.snooze.comes_back")}</p>
        <Foot act={t("later.snooze.act")} isReady={typeof read === "string"} onDone={onDone} />
      </form>
    </Dialog>
  );
}

function Foot({ act, isReady, onDone }: { act: string; isReady: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="flex justify-end gap-2">
      <Button look="quiet" onClick={onDone}>
        {t("words.cancel")}
      </Button>
      <Button type="submit" look="primary" disabled={!isReady}>
        {act}
      </Button>
    </div>
  );
}
