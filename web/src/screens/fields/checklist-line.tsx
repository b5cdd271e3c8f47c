import type { Checklist } from "@guichet/contract/checklists.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useTranslation } from "react-i18next";
import { useRemovingChecklist } from "../../api/lists/checklists.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { useToast } from "../../ui/toast.tsx";

/** Its name, and what it has one do, in one breath. */
export function ChecklistLine({ list, onOpen }: { list: Checklist; onOpen: () => void }) {
  const { t } = useTranslation();
  const removing = useRemovingChecklist();
  const toast = useToast();
  const words = useRefusalWords();
  const { id, name, items } = list;
  const onError = (error: unknown) => void toast({ text: words(error) });
  // Promises rather than callbacks: the line is gone by the time it is answered.
  const remove = () =>
    void removing.mutateAsync({ id, removed: true }).then(() => {
      const undo = () => void removing.mutateAsync({ id, removed: false }).catch(onError);
      toast({
        text: t("checklists.removed", { name }),
        about: `checklist ${id}`,
        act: { label: t("tag.undo"), onPress: undo },
      });
    }, onError);
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
          { id: "remove", label: t("checklists.remove"), onPress: remove },
        ]}
      />
    </li>
  );
}
