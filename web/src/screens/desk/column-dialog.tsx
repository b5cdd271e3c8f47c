import type { Column } from "@guichet/contract/columns.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useChooseColumns } from "../../api/lists/columns.ts";
import { useFields } from "../../api/lists/fields.ts";
import { useSaveView } from "../../api/lists/views.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { everyColumn } from "../../parts/words/column-names.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { asTheyCome } from "./as-they-come.ts";
import { ColumnChoices } from "./column-choices.tsx";

/** Kept for oneself in one view, for oneself everywhere, or by the view for whoever opens it. */
type Kept = "view" | "every" | "all";

type ColumnDialogProps = {
  saved: SavedView | undefined;
  columns: readonly Column[] | null;
  onDone: () => void;
};

export function ColumnDialog({ saved, columns, onDone }: ColumnDialogProps) {
  const { t } = useTranslation();
  const fields = useFields().data?.items ?? [];
  const [chosen, setChosen] = useState<readonly Column[]>(columns ?? asTheyCome);
  const [kept, setKept] = useState<Kept>(saved === undefined ? "every" : "view");
  const { keep, saving } = useKeeping(saved, onDone);
  const offered: Column[] = [
    ...everyColumn,
    ...fields.flatMap(({ id, retired }): Column[] => (retired ? [] : [`field:${id}`])),
  ];
  const places: Kept[] =
    saved === undefined ? [] : ["view", "every", ...(saved.mayChange ? (["all"] as const) : [])];
  return (
    <SaveDialog
      title={t("columns.title")}
      saving={saving}
      aside={<Button onClick={() => keep(kept, null)}>{t("columns.reset")}</Button>}
      onSubmit={() => keep(kept, chosen)}
      onClose={onDone}
    >
      <p className="text-ink-soft">{t("columns.lead")}</p>
      <ColumnChoices offered={offered} chosen={chosen} onChange={setChosen} />
      {places.length > 0 && (
        <fieldset className="grid gap-1">
          <legend className="pb-1 text-2 font-strong">{t("saved.for_whom")}</legend>
          {places.map((place) => (
            <Check
              key={place}
              type="radio"
              name="kept"
              label={t(`columns.kept.${place}`, { name: saved?.name })}
              checked={kept === place}
              onChange={() => setKept(place)}
            />
          ))}
        </fieldset>
      )}
    </SaveDialog>
  );
}

/** What is kept by the view shows only once one's own choice for it is gone. */
function useKeeping(saved: SavedView | undefined, onDone: () => void) {
  const choose = useChooseColumns();
  const save = useSaveView();
  const saving = useSaving(onDone);
  const keepByView = async (view: SavedView, columns: readonly Column[] | null) => {
    const { id, name, filter, sort, scope, team } = view;
    const writing = { name, filter, sort, scope, teamId: team?.id ?? null, columns: [...(columns ?? [])] };
    await save.mutateAsync({ id, writing });
    await choose.mutateAsync({ list: id, columns: null });
  };
  const keep = (kept: Kept, columns: readonly Column[] | null) =>
    saving.save(async () => {
      if (saved !== undefined && kept === "all") return void (await keepByView(saved, columns));
      const list = kept === "view" && saved ? saved.id : "every";
      return void (await choose.mutateAsync({ list, columns }));
    });
  return { keep, saving };
}
