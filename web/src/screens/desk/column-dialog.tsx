import type { Column } from "@guichet/contract/columns.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChooseColumns } from "../../api/lists/columns.ts";
import { useFields } from "../../api/lists/fields.ts";
import { useSaveView } from "../../api/lists/views.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { everyColumn } from "../../parts/words/column-names.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Trouble } from "../../ui/notice.tsx";
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
  const words = useRefusalWords();
  const fields = useFields().data?.items ?? [];
  const [chosen, setChosen] = useState<readonly Column[]>(columns ?? asTheyCome);
  const [kept, setKept] = useState<Kept>(saved === undefined ? "every" : "view");
  const { keep, error, isPending } = useKeeping(saved, onDone);
  const offered: Column[] = [
    ...everyColumn,
    ...fields.flatMap(({ id, retired }): Column[] => (retired ? [] : [`field:${id}`])),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep(kept, chosen);
  };
  const places: Kept[] =
    saved === undefined ? [] : ["view", "every", ...(saved.mayChange ? (["all"] as const) : [])];
  return (
    <Dialog title={t("columns.title")} onClose={onDone}>
      <form className="grid gap-4" onSubmit={submit}>
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
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          <span className="mr-auto">
            <Button onClick={() => void keep(kept, null)}>{t("columns.reset")}</Button>
          </span>
          <Button onClick={onDone}>{t("words.cancel")}</Button>
          <Button type="submit" look="primary" disabled={isPending}>
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What is kept by the view shows only once one's own choice for it is gone. */
function useKeeping(saved: SavedView | undefined, onDone: () => void) {
  const choose = useChooseColumns();
  const save = useSaveView();
  const keep = async (kept: Kept, columns: readonly Column[] | null) => {
    try {
      if (saved !== undefined && kept === "all") {
        const { id, name, filter, sort, scope, team } = saved;
        const writing = {
          name,
          filter,
          sort,
          scope,
          teamId: team?.id ?? null,
          columns: [...(columns ?? [])],
        };
        await save.mutateAsync({ id, writing });
        await choose.mutateAsync({ list: id, columns: null });
      } else await choose.mutateAsync({ list: kept === "view" && saved ? saved.id : "every", columns });
      onDone();
    } catch {
      // Said beside the buttons, from what the acts themselves hold.
    }
  };
  return { keep, error: save.error ?? choose.error, isPending: save.isPending || choose.isPending };
}
