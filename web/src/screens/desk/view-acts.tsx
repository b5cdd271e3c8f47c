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
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { SaveViewDialog } from "../../parts/lists/save-view-dialog.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { prefer, usePreference } from "../../ui/preferences.ts";
import { useToast } from "../../ui/toast.tsx";

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
  const toast = useToast();
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
            setDialog(null);
            toast({ text: t("saved.kept"), about: `view ${id}` });
            go({ saved: id });
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
  const toast = useToast();
  const words = useRefusalWords();
  const save = useSaveView();
  const removal = useRemoveView();
  const onError = (error: unknown) => void toast({ text: words(error) });
  if (saved === undefined) return { update: () => undefined, remove: () => undefined };
  const { id, name, scope, columns, team } = saved;
  const about = `view ${id}`;
  return {
    update: () =>
      save.mutate(
        { id, writing: { name, scope, columns, filter, sort, teamId: team?.id ?? null } },
        {
          onSuccess: () => {
            toast({ text: t("saved.kept"), about });
            void navigate({ to: "/", search: { saved: id } });
          },
          onError,
        },
      ),
    // A promise rather than callbacks: the list that asked is gone by the time it is answered.
    remove: () =>
      void removal.mutateAsync({ id, removed: true }).then(() => {
        void navigate({ to: "/", search: { view: "mine" } });
        const undo = () =>
          void removal
            .mutateAsync({ id, removed: false })
            .then(() => navigate({ to: "/", search: { saved: id } }), onError);
        toast({ text: t("saved.removed"), about, act: { label: t("saved.undo"), onPress: undo } });
      }, onError),
  };
}
