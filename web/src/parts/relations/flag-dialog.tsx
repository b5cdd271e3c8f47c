import { FlagKind } from "@guichet/contract/protection.ts";
import type { Entry } from "@guichet/contract/thread.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFlagging } from "../../api/people/protection.ts";
import { Check } from "../../ui/check.tsx";
import { TextField } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";

/** What it is, and the facts if one wishes: nothing else is asked of somebody who was just insulted. */
export function FlagDialog({ entry, onDone }: { entry: Entry; onDone: () => void }) {
  const { t } = useTranslation();
  const flagging = useFlagging();
  const saving = useSaving(onDone);
  const [kind, setKind] = useState<FlagKind>("insult");
  const [words, setWords] = useState("");
  const submit = () =>
    saving.save(async () => {
      await flagging.mutateAsync({ ticketId: entry.ticketId, entryId: entry.id, flag: { kind, words } });
      return { said: t("protection.done") };
    }, `flag ${entry.id}`);
  return (
    <SaveDialog
      title={t("protection.dialog")}
      saving={saving}
      act={t("protection.flag")}
      onSubmit={submit}
      onClose={onDone}
    >
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
    </SaveDialog>
  );
}
