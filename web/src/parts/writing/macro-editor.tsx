import type { Macro, MacroSituation, MacroWriting } from "@guichet/contract/macros.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRetireMacro, useSaveMacro } from "../../api/writing/macros.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
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
  const toast = useToast();
  const words = useRefusalWords();
  const isEmpty = form.fr === null && form.en === null && form.acts.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, situations: where, fr, en, acts, scope, teamId } = form;
    const writing = { name, situations: where, fr, en, acts, scope, teamId };
    save.mutate(
      { id: macro?.id ?? null, writing },
      {
        onSuccess: () => {
          toast({ text: t("macro.saved", { name }) });
          onDone();
        },
      },
    );
  };
  const toggle = (situation: MacroSituation) =>
    set({ situations: situations.filter((each) => form.situations.includes(each) !== (each === situation)) });
  return (
    <Dialog title={t(macro === null ? "macro.make" : "macro.edit_title")} onClose={onDone} size="wide">
      <form onSubmit={submit} className="grid gap-5">
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
        {save.isError && <Trouble title={words(save.error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          {macro !== null && <Retire macro={macro} onDone={onDone} />}
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button
            type="submit"
            look="primary"
            disabled={save.isPending || isEmpty || form.situations.length === 0}
          >
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Retire({ macro, onDone }: { macro: Macro; onDone: () => void }) {
  const { t } = useTranslation();
  const retire = useRetireMacro();
  const toast = useToast();
  const press = () =>
    retire.mutate(macro.id, {
      onSuccess: () => {
        toast({ text: t("macro.retired", { name: macro.name }) });
        onDone();
      },
    });
  return (
    <span className="mr-auto">
      <Button look="quiet" disabled={retire.isPending} onClick={press}>
        {t("macro.retire")}
      </Button>
    </span>
  );
}
