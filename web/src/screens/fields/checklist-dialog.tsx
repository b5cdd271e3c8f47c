import type { Checklist } from "@guichet/contract/checklists.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeepingChecklist } from "../../api/lists/checklists.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";

type ChecklistDialogProps = { list: Checklist | null; onDone: () => void };

const most = 50;

/** One line, one thing to do: a list that stands in a document already is pasted as it is. */
export function ChecklistDialog({ list, onDone }: ChecklistDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(list?.name ?? "");
  const [typed, setTyped] = useState(list?.items.join("\n") ?? "");
  const keeping = useKeepingChecklist();
  const toast = useToast();
  const words = useRefusalWords();
  const items = itemsIn(typed);
  const problem = items.length > most ? t("checklists.over_most", { most, count: items.length }) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (problem !== undefined) return;
    keeping.mutate(
      { id: list?.id ?? null, writing: { name, items } },
      {
        onSuccess: () => {
          toast({ text: t("checklists.kept", { name }) });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog title={t(list === null ? "checklists.add_title" : "checklists.change_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          autoFocus
          required
          label={t("checklists.name")}
          maxLength={120}
          value={name}
          problem={keeping.isError ? words(keeping.error) : undefined}
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
        <div className="flex justify-end gap-2">
          <Button onClick={onDone}>{t("words.cancel")}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={name.trim() === "" || items.length === 0 || keeping.isPending}
          >
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
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
