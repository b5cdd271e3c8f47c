import type { Column } from "@guichet/contract/columns.ts";
import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { SavedView, ViewScope } from "@guichet/contract/views.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSaveView } from "../../api/lists/views.ts";
import { isLeading, useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { useRefusalWords } from "../refusal-words.ts";

type SaveViewDialogProps = {
  /** The one that is written anew; null makes another. */
  view: SavedView | null;
  name: string;
  filter: Filter;
  sort: Sort;
  /** As the list is read now; a new view keeps them. */
  columns: readonly Column[] | null;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

export function SaveViewDialog({ view, name, filter, sort, columns, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation();
  const me = useMe();
  const words = useRefusalWords();
  const save = useSaveView();
  const [typed, setTyped] = useState(name);
  const [scope, setScope] = useState<ViewScope>(view?.scope ?? "me");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const teamId = scope === "team" ? (view?.team?.id ?? null) : null;
    const writing = {
      name: typed,
      filter,
      sort,
      scope,
      teamId,
      columns: view?.columns ?? [...(columns ?? [])],
    };
    save.mutate({ id: view?.id ?? null, writing }, { onSuccess: onSaved });
  };
  const scopes: ViewScope[] = [
    "me",
    ...(view?.scope === "team" ? (["team"] as const) : []),
    ...(isLeading(me) || view?.scope === "everyone" ? (["everyone"] as const) : []),
  ];
  return (
    <Dialog title={t(view === null ? "saved.save_title" : "saved.rename_title")} onClose={onClose}>
      <form className="grid gap-4" onSubmit={submit}>
        <Field
          autoFocus
          label={t("saved.name")}
          value={typed}
          required
          maxLength={60}
          problem={save.isError ? words(save.error) : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        {scopes.length > 1 && (
          <fieldset className="grid gap-1">
            <legend className="pb-1 text-2 font-strong">{t("saved.for_whom")}</legend>
            {scopes.map((each) => (
              <Check
                key={each}
                type="radio"
                name="scope"
                label={
                  each === "team" ? (view?.team?.name ?? t("saved.scope.team")) : t(`saved.scope.${each}`)
                }
                checked={scope === each}
                onChange={() => setScope(each)}
              />
            ))}
          </fieldset>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("words.cancel")}</Button>
          <Button type="submit" look="primary" disabled={typed.trim() === "" || save.isPending}>
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
