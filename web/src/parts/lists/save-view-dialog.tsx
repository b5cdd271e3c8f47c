import type { Column } from "@guichet/contract/columns.ts";
import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { SavedView, ViewScope } from "@guichet/contract/views.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSaveView } from "../../api/lists/views.ts";
import { isLeading, useMe } from "../../api/session.ts";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import { type Done, useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";

type SaveViewDialogProps = {
  /** The one that is written anew; null makes another. */
  view: SavedView | null;
  name: string;
  filter: Filter;
  sort: Sort;
  /** As the list is read now; a new view keeps them. */
  columns: readonly Column[] | null;
  onSaved: (view: SavedView) => Done;
  onClose: () => void;
};

export function SaveViewDialog({ view, name, filter, sort, columns, onSaved, onClose }: SaveViewDialogProps) {
  const { t } = useTranslation();
  const me = useMe();
  const save = useSaveView();
  const saving = useSaving(onClose);
  const [typed, setTyped] = useState(name);
  const [scope, setScope] = useState<ViewScope>(view?.scope ?? "me");
  const submit = () => {
    const teamId = scope === "team" ? (view?.team?.id ?? null) : null;
    const writing = {
      name: typed,
      filter,
      sort,
      scope,
      teamId,
      columns: view?.columns ?? [...(columns ?? [])],
    };
    saving.save(
      async () => onSaved(await save.mutateAsync({ id: view?.id ?? null, writing })),
      `view ${view?.id ?? "new"}`,
    );
  };
  const scopes: ViewScope[] = [
    "me",
    ...(view?.scope === "team" ? (["team"] as const) : []),
    ...(isLeading(me) || view?.scope === "everyone" ? (["everyone"] as const) : []),
  ];
  return (
    <SaveDialog
      title={t(view === null ? "saved.save_title" : "saved.rename_title")}
      saving={saving}
      isSaidAbove
      isReady={typed.trim() !== ""}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field
        autoFocus
        label={t("saved.name")}
        value={typed}
        required
        maxLength={60}
        problem={saving.failure}
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
              label={each === "team" ? (view?.team?.name ?? t("saved.scope.team")) : t(`saved.scope.${each}`)}
              checked={scope === each}
              onChange={() => setScope(each)}
            />
          ))}
        </fieldset>
      )}
    </SaveDialog>
  );
}
