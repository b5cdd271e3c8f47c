import { FlagKind } from "@guichet/contract/protection.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFlagging } from "../../api/people/protection.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextField } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** What it is, and the facts if one wishes: nothing else is asked of somebody who was just insulted. */
export function FlagDialog({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { t } = useTranslation();
  const flagging = useFlagging();
  const refusal = useRefusalWords();
  const toast = useToast();
  const [kind, setKind] = useState<FlagKind>("insult");
  const [words, setWords] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    flagging.mutate(
      { ticketId: entry.ticketId, entryId: entry.id, flag: { kind, words } },
      {
        onSuccess: () => {
          toast({ text: t("protection.done"), about: `flag ${entry.id}` });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog title={t("protection.dialog")} onClose={onDone}>
      <form className="grid gap-4" onSubmit={submit}>
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-2 font-strong">{t("protection.kind_label")}</legend>
          {FlagKind.options.map((each) => (
            <Check
              key={each}
              type="radio"
              name="kind"
              label={t(`protection.kind.${each}`)}
              checked={kind === each}
              onChange={() => setKind(each)}
            />
          ))}
        </fieldset>
        <TextField
          label={t("protection.words")}
          hint={t("protection.words_hint")}
          rows={3}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p className="text-2 text-pretty text-ink-soft">{t("protection.foretold")}</p>
        {flagging.isError && <Trouble title={refusal(flagging.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={flagging.isPending}>
            {t("protection.flag")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
