import type { Checklist } from "@guichet/contract/checklists.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useTranslation } from "react-i18next";
import { useRemovingChecklist } from "../../api/lists/checklists.ts";
import { type Deed, useDoing } from "../../parts/acts/doing.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";

/** Its name, and what it has one do, in one breath. */
export function ChecklistLine({ list, onOpen }: { list: Checklist; onOpen: () => void }) {
  const { t } = useTranslation();
  const removing = useRemovingChecklist();
  const doing = useDoing();
  const { id, name, items } = list;
  const bringBack: Deed = async () => void (await removing.mutateAsync({ id, removed: false }));
  const remove: Deed = async () => {
    await removing.mutateAsync({ id, removed: true });
    return { said: t("checklists.removed", { name }), undo: bringBack };
  };
  return (
    <li className="flex min-h-11 items-center gap-x-3 border-b border-line py-1.5">
      <span className="grid min-w-0 flex-1">
        <button
          type="button"
          onClick={onOpen}
          className="w-fit max-w-full text-left font-strong [overflow-wrap:anywhere] hover:underline"
        >
          {name}
        </button>
        <span className="line-clamp-2 text-1 text-pretty [overflow-wrap:anywhere] text-ink-soft">
          {items.join(" · ")}
        </span>
      </span>
      <Menu
        label={t("checklists.acts", { name })}
        icon={<Icon of={Ellipsis} />}
        acts={[
          { id: "change", label: t("checklists.change"), onPress: onOpen },
          { id: "remove", label: t("checklists.remove"), onPress: () => doing(remove, `checklist ${id}`) },
        ]}
      />
    </li>
  );
}
