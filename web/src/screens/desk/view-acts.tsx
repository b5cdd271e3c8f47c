import type { Column } from "@guichet/contract/columns.ts";
import type { Filter, Sort } from "@guichet/contract/filters.ts";
import type { SavedView } from "@guichet/contract/views.ts";
import { useNavigate } from "@tanstack/react-router";
import Ellipsis from "lucide-react/icons/ellipsis";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { tableAddress } from "../../api/lists/bulk.ts";
import { useRemoveView, useSaveView } from "../../api/lists/views.ts";
import { part } from "../../api/renewal.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { type Deed, useDoing } from "../../parts/acts/doing.ts";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { SaveViewDialog } from "../../parts/lists/save-view-dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { prefer, usePreference } from "../../ui/preferences.ts";

const ColumnDialog = lazy(async () => ({
  default: (await part(import("./column-dialog.tsx"))).ColumnDialog,
}));

type ViewActsProps = {
  place: ListPlace;
  saved: SavedView | undefined;
  filter: Filter;
  sort: Sort;
  columns: readonly Column[] | null;
  onSelect: () => void;
};

/** To keep a list as a view, and to change one that was kept. */
export function ViewActs({ place, saved, filter, sort, columns, onSelect }: ViewActsProps) {
  const { t, i18n } = useTranslation();
  const density = usePreference("density");
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"new" | "rename" | "columns" | null>(null);
  const { update, remove } = useActsOn(saved, { filter, sort });
  const isChanged = place.filter !== undefined || place.sort !== undefined;
  const back = {
    id: "reset",
    label: t("saved.reset"),
    onPress: () => go({ ...place, filter: undefined, sort: undefined }),
  };
  const go = (to: ListPlace) => void navigate({ to: "/", search: to });
  const mine = saved?.mayChange
    ? [
        ...(isChanged ? [{ id: "update", label: t("saved.update"), onPress: update }] : []),
        { id: "rename", label: t("saved.rename"), onPress: () => setDialog("rename") },
        { id: "remove", label: t("saved.remove"), onPress: remove },
      ]
    : [];
  const copy = {
    id: "new",
    label: t(saved === undefined || isChanged ? "saved.save" : "saved.duplicate"),
    onPress: () => setDialog("new"),
  };
  const select = { id: "select", label: t("bulk.start"), onPress: onSelect };
  const table = {
    id: "table",
    label: t("bulk.table"),
    onPress: () =>
      window.location.assign(tableAddress({ view: place.view ?? "mine", filter, sort }, i18n.language)),
  };
  const tight = {
    id: "density",
    label: t(density === "compact" ? "bulk.comfortable" : "bulk.compact"),
    onPress: () => prefer("density", density === "compact" ? "comfortable" : "compact"),
  };
  const choose = () => setDialog("columns");
  useActs({ columns: choose });
  const shown = { id: "columns", label: t("columns.act"), onPress: choose };
  const past = { id: "bulk", label: t("bulk.title"), onPress: () => void navigate({ to: "/bulk-actions" }) };
  return (
    <>
      <Menu
        label={t("saved.act")}
        icon={<Icon of={Ellipsis} />}
        acts={[select, ...mine, copy, ...(isChanged ? [back] : []), shown, tight, table, past]}
      />
      {dialog === "columns" && (
        <Suspense>
          <ColumnDialog saved={saved} columns={columns} onDone={() => setDialog(null)} />
        </Suspense>
      )}
      {dialog !== null && dialog !== "columns" && (
        <SaveViewDialog
          view={dialog === "rename" ? (saved ?? null) : null}
          name={nameFor(dialog, saved, t("saved.copy_of", { name: saved?.name ?? "" }))}
          filter={filter}
          sort={sort}
          columns={columns}
          onSaved={({ id }) => {
            go({ saved: id });
            return { said: t("saved.kept") };
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function nameFor(dialog: "new" | "rename", saved: SavedView | undefined, copy: string): string {
  if (saved === undefined) return "";
  return dialog === "rename" ? saved.name : copy;
}

function useActsOn(saved: SavedView | undefined, { filter, sort }: { filter: Filter; sort: Sort }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const doing = useDoing();
  const save = useSaveView();
  const removal = useRemoveView();
  if (saved === undefined) return { update: () => undefined, remove: () => undefined };
  const { id, name, scope, columns, team } = saved;
  const goTo = (search: ListPlace): undefined => void navigate({ to: "/", search });
  const update: Deed = async () => {
    const writing = { name, scope, columns, filter, sort, teamId: team?.id ?? null };
    await save.mutateAsync({ id, writing });
    goTo({ saved: id });
    return { said: t("saved.kept") };
  };
  const bringBack: Deed = async () => {
    await removal.mutateAsync({ id, removed: false });
    return goTo({ saved: id });
  };
  const remove: Deed = async () => {
    await removal.mutateAsync({ id, removed: true });
    goTo({ view: "mine" });
    return { said: t("saved.removed"), undo: bringBack };
  };
  const about = `view ${id}`;
  return { update: () => doing(update, about), remove: () => doing(remove, about) };
}
