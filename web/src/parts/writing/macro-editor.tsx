import type { Macro, MacroSituation, MacroWriting } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRetireMacro, useSaveMacro } from "../../api/writing/macros.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { type Saving, useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { ActFields } from "./act-fields.tsx";
import { SharingFields } from "./sharing-fields.tsx";
import { WordsEditor } from "./words-editor.tsx";

type MacroEditorProps = {
  macro: Macro | null;
  /** What somebody has just written, to be kept. */
  words?: { fr: string | null; en: string | null };
  onDone: () => void;
};

const situations: readonly MacroSituation[] = ["reply", "note", "new"];
const empty: MacroWriting = {
  name: "",
  situations: ["reply"],
  fr: null,
  en: null,
  acts: [],
  scope: "me",
  teamId: null,
};

export function MacroEditor({ macro, words: written, onDone }: MacroEditorProps) {
  const { t } = useTranslation();
  const [form, setForm] = useState<MacroWriting>(() =>
    macro === null ? { ...empty, ...written } : { ...macro, teamId: macro.team?.id ?? null },
  );
  const set = (part: Partial<MacroWriting>) => setForm((before) => ({ ...before, ...part }));
  const save = useSaveMacro();
  const saving = useSaving(onDone);
  const isEmpty = form.fr === null && form.en === null && form.acts.length === 0;
  const submit = () => {
    const { name, situations: where, fr, en, acts, scope, teamId } = form;
    const writing = { name, situations: where, fr, en, acts, scope, teamId };
    saving.save(async () => {
      await save.mutateAsync({ id: macro?.id ?? null, writing });
      return { said: t("macro.saved", { name }) };
    });
  };
  const toggle = (situation: MacroSituation) =>
    set({ situations: situations.filter((each) => form.situations.includes(each) !== (each === situation)) });
  return (
    <SaveDialog
      title={t(macro === null ? "macro.make" : "macro.edit_title")}
      size="wide"
      saving={saving}
      isReady={!isEmpty && form.situations.length > 0}
      aside={macro !== null && <Retire macro={macro} saving={saving} />}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        autoFocus
        label={t("macro.name")}
        required
        maxLength={120}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <WordsEditor
        label={t("macro.words_fr")}
        start={form.fr ?? ""}
        language="fr"
        onChange={(fr) => set({ fr })}
      />
      <WordsEditor
        label={t("macro.words_en")}
        start={form.en ?? ""}
        language="en"
        onChange={(en) => set({ en })}
      />
      <ActFields acts={form.acts} onChange={(acts) => set({ acts })} />
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="pb-1 text-2 font-strong">{t("macro.situations")}</legend>
        {situations.map((each) => (
          <Check
            key={each}
            type="checkbox"
            label={t(`macro.situation.${each}`)}
            checked={form.situations.includes(each)}
            onChange={() => toggle(each)}
          />
        ))}
      </fieldset>
      <SharingFields sharing={form} onChange={set} />
      <p className="text-2 text-ink-soft">{t("macro.never_sends")}</p>
    </SaveDialog>
  );
}

function Retire({ macro: { id, name }, saving }: { macro: Macro; saving: Saving }) {
  const { t } = useTranslation();
  const retire = useRetireMacro();
  const press = () =>
    saving.save(async () => {
      await retire.mutateAsync(id);
      return { said: t("macro.retired", { name }) };
    });
  return (
    <Button look="quiet" disabled={saving.isPending} onClick={press}>
      {t("macro.retire")}
    </Button>
  );
}
