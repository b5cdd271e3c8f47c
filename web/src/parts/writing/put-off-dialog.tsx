import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { Presets, TypedMoment, useEnter } from "../later/typed-moment.tsx";

type PutOffDialogProps = { onDone: () => void; onPick: (leavesAt: string) => void };

/** When it leaves: a ready time in one press, or typed words and Enter. */
export function PutOffDialog({ onDone, onPick }: PutOffDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const pick = (at: string) => {
    onPick(at);
    onDone();
  };
  const { isReady, enter } = useEnter(words, pick);
  return (
    <SaveDialog
      title={t("composer.later_title")}
      act={t("composer.later_act")}
      isReady={isReady}
      onSubmit={enter}
      onClose={onDone}
    >
      <TypedMoment label={t("composer.later_when")} words={words} onWords={setWords} autoFocus />
      <Presets onPick={pick} />
      <p className="text-2 text-pretty text-ink-soft">{t("composer.later_hint")}</p>
    </SaveDialog>
  );
}
