import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Presets, TypedMoment, useRead } from "../later/typed-moment.tsx";

type PutOffDialogProps = { onDone: () => void; onPick: (leavesAt: string) => void };

/** When it leaves: a ready time in one press, or typed words and Enter. */
export function PutOffDialog({ onDone, onPick }: PutOffDialogProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const read = useRead(words);
  const pick = (at: string) => {
    onPick(at);
    onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typeof read === "string") pick(read);
  };
  return (
    <Dialog title={t("composer.later_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <TypedMoment label={t("composer.later_when")} words={words} onWords={setWords} autoFocus />
        <Presets onPick={pick} />
        <p className="text-2 text-pretty text-ink-soft">{t("composer.later_hint")}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={typeof read !== "string"}>
            {t("composer.later_act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
