import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useAddTag, useShownTags, useTags } from "../../api/lists/tags.ts";
import { useTagging } from "../../api/tickets.ts";
import { Panel } from "../../ui/dialog.tsx";
import { type Deed, useDoing } from "../acts/doing.ts";
import { ChoiceList } from "./choice-list.tsx";

type TagPanelProps = {
  ticket: TicketWithThread;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Type a few letters, press Enter: given, taken off, or made. */
export function TagPanel({ ticket, anchor, onClose }: TagPanelProps) {
  const { t } = useTranslation();
  const tags = useTags().data?.items ?? [];
  const has = useShownTags(ticket.tagIds);
  const tagging = useTagging(ticket.id);
  const add = useAddTag();
  const doing = useDoing();
  const about = `tags ${ticket.id}`;
  const tag =
    (tagId: string, given: boolean): Deed =>
    async () =>
      void (await tagging.mutateAsync({ tagId, given }));
  const make =
    (name: string): Deed =>
    async () =>
      tag((await add.mutateAsync({ name })).id, true)();
  const chosen = new Set(has.map(({ id }) => id));
  const offered = tags.filter(
    ({ id, mergedInto, retiredAt }) => mergedInto === null && (retiredAt === null || chosen.has(id)),
  );
  return (
    <Panel title={t("tag.title")} anchor={anchor} onClose={onClose}>
      <ChoiceList
        label={t("tag.filter")}
        options={offered.map(({ id, name, colour }) => ({ value: id, name, colour }))}
        chosen={chosen}
        onToggle={(tagId) => doing(tag(tagId, !chosen.has(tagId)), about)}
        create={{
          words: (name) => t("tag.create", { name }),
          onCreate: (name) => doing(make(name), about),
        }}
      />
    </Panel>
  );
}
