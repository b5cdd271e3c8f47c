import type { Checklist } from "@guichet/contract/checklists.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeepingChecklist } from "../../api/lists/checklists.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Field, TextField } from "../../ui/field.tsx";

type ChecklistDialogProps = { list: Checklist | null; onDone: () => void };

const most = 50;

/** One line, one thing to do: a list that stands in a document already is pasted as it is. */
export function ChecklistDialog({ list, onDone }: ChecklistDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(list?.name ?? "");
  const [typed, setTyped] = useState(list?.items.join("\n") ?? "");
  const keeping = useKeepingChecklist();
  const saving = useSaving(onDone);
  const items = itemsIn(typed);
  const problem = items.length > most ? t("checklists.over_most", { most, count: items.length }) : undefined;
  const submit = () =>
    saving.save(async () => {
      await keeping.mutateAsync({ id: list?.id ?? null, writing: { name, items } });
      return { said: t("checklists.kept", { name }) };
    });
  return (
    <SaveDialog
      title={t(list === null ? "checklists.add_title" : "checklists.change_title")}
      saving={saving}
      isSaidAbove
      isReady={name.trim() !== "" && items.length > 0 && problem === undefined}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        autoFocus
        required
        label={t("checklists.name")}
        maxLength={120}
        value={name}
        problem={saving.failure}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        required
        label={t("checklists.items")}
        hint={t(list === null ? "checklists.items_hint" : "checklists.change_hint")}
        rows={8}
        value={typed}
        problem={problem}
        onChange={(event) => setTyped(event.target.value)}
      />
    </SaveDialog>
  );
}

/** Numbers, dashes and boxes before a line are the document's, not what is to be done. */
const itemsIn = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s*(?:\d+[.)]|[-–•*☐]|\[ ?\])\s+/u, "")
        .trim()
        .slice(0, 300),
    )
    .filter((line) => line !== "");
