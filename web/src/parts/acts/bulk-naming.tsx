import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { shownTag } from "@guichet/contract/shown-tag.ts";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useAddTag, useTags } from "../../api/lists/tags.ts";
import { useReasons } from "../../api/reasons.ts";
import { Panel } from "../../ui/dialog.tsx";
import { ChoiceList } from "../lists/choice-list.tsx";
import type { Known } from "../lists/selection.ts";
import { useDoing } from "./doing.ts";

type NamingProps = {
  count: number;
  anchor: RefObject<HTMLElement | null>;
  onAsk: (act: BulkAct) => void;
  onDone: () => void;
};

/** A tag is given to all of them, or made and given; one that all of them have is ticked, and pressing takes it off. */
export function BulkTags({
  ticked,
  count,
  anchor,
  onAsk,
  onDone,
}: NamingProps & { ticked: readonly Known[] }) {
  const { t } = useTranslation();
  const tags = useTags().data?.items ?? [];
  const add = useAddTag();
  const doing = useDoing();
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const held = ticked.map(({ tagIds }) => new Set(tagIds.map((id) => shownTag(byId, id)?.id)));
  const isOnAll = (id: string) => held.length === count && held.every((ids) => ids.has(id));
  const offered = tags.filter(
    ({ id, mergedInto, retiredAt }) => mergedInto === null && (retiredAt === null || isOnAll(id)),
  );
  const chosen = new Set(offered.map(({ id }) => id).filter(isOnAll));
  const ask = (act: BulkAct) => {
    onDone();
    onAsk(act);
  };
  return (
    <Panel title={t("bulk.on", { act: t("bulk.act.tag"), count })} anchor={anchor} onClose={onDone}>
      <ChoiceList
        label={t("tag.filter")}
        options={offered.map(({ id, name, colour }) => ({ value: id, name, colour }))}
        chosen={chosen}
        onToggle={(tagId) => ask({ kind: chosen.has(tagId) ? "untag" : "tag", tagId })}
        create={{
          words: (name) => t("tag.create", { name }),
          onCreate: (name) =>
            doing(async () => {
              const { id } = await add.mutateAsync({ name });
              return void ask({ kind: "tag", tagId: id });
            }, "bulk"),
        }}
      />
    </Panel>
  );
}

export function BulkReasons({ count, anchor, onAsk, onDone }: NamingProps) {
  const { t } = useTranslation();
  const reasons = useReasons().data?.items ?? [];
  return (
    <Panel
      title={t("bulk.choose_act", { act: t("bulk.act.reason"), count })}
      anchor={anchor}
      onClose={onDone}
    >
      <ChoiceList
        label={t("reason.filter")}
        options={reasons
          .filter(({ retiredAt }) => retiredAt === null)
          .map(({ id, name }) => ({ value: id, name }))}
        chosen={new Set()}
        onToggle={(reasonId) => {
          onDone();
          onAsk({ kind: "reason", reasonId });
        }}
      />
    </Panel>
  );
}
