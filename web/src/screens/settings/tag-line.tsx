import type { Filter } from "@guichet/contract/filters.ts";
import type { Tag } from "@guichet/contract/tags.ts";
import { Link } from "@tanstack/react-router";
import Ellipsis from "lucide-react/icons/ellipsis";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMergeTag, useRetireTag } from "../../api/lists/tags.ts";
import { type Deed, useDoing } from "../../parts/acts/doing.ts";
import { TagName } from "../../parts/lists/tag-name.tsx";
import { buttonClass } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { MergeTagDialog, RenameTagDialog } from "./tag-dialogs.tsx";

type TagLineProps = { tag: Tag; into: Tag | undefined; others: readonly Tag[] };

export function TagLine({ tag, into, others }: TagLineProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<"rename" | "merge" | null>(null);
  const acts = useTagActs(tag);
  const having: Filter = [{ on: "tag", is: [into?.id ?? tag.id] }];
  const used = [
    { id: "rename", label: t("tag.rename"), onPress: () => setOpened("rename") },
    ...(others.length > 0 ? [{ id: "merge", label: t("tag.merge"), onPress: () => setOpened("merge") }] : []),
    { id: "retire", label: t("tag.retire"), onPress: acts.retire },
  ];
  const aside =
    tag.mergedInto === null
      ? { id: "back", label: t("tag.bring_back"), onPress: acts.bringBack }
      : { id: "part", label: t("tag.part"), onPress: acts.part };
  return (
    <li className="flex min-h-11 flex-wrap items-center gap-x-3 border-b border-line py-1 last:border-b-0">
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <TagName tag={tag} />
        {into !== undefined && (
          <span className="text-1 text-ink-soft">{t("tag.merged_into", { name: into.name })}</span>
        )}
        {tag.retiredAt !== null && into === undefined && (
          <span className="text-1 text-ink-soft">{t("tag.is_retired")}</span>
        )}
      </span>
      <Link to="/" search={{ view: "all", filter: having }} className={buttonClass("link")}>
        {t("tag.see")}
      </Link>
      <Menu
        label={t("tag.act", { name: tag.name })}
        icon={<Icon of={Ellipsis} />}
        acts={tag.mergedInto === null && tag.retiredAt === null ? used : [aside]}
      />
      {opened === "rename" && <RenameTagDialog tag={tag} onDone={() => setOpened(null)} />}
      {opened === "merge" && <MergeTagDialog tag={tag} others={others} onDone={() => setOpened(null)} />}
    </li>
  );
}

/** Each is undone from where it was said. */
function useTagActs({ id }: Tag) {
  const { t } = useTranslation();
  const doing = useDoing();
  const retirement = useRetireTag();
  const merging = useMergeTag();
  const about = `tag ${id}`;
  const bringBack: Deed = async () => void (await retirement.mutateAsync({ id, retired: false }));
  const part: Deed = async () => void (await merging.mutateAsync({ id, into: null }));
  const retire: Deed = async () => {
    await retirement.mutateAsync({ id, retired: true });
    return { said: t("tag.retired"), undo: bringBack };
  };
  return {
    bringBack: () => doing(bringBack, about),
    part: () => doing(part, about),
    retire: () => doing(retire, about),
  };
}
