import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useAddTag, useShownTags, useTags } from "../../api/lists/tags.ts";
import { useTagging } from "../../api/tickets.ts";
import { Panel } from "../../ui/dialog.tsx";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
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
  const toast = useToast();
  const words = useRefusalWords();
  const onError = (error: unknown) => void toast({ text: words(error), about: `tags ${ticket.id}` });
  const chosen = new Set(has.map((tag) => tag.id));
  const offered = tags.filter(
    (tag) => tag.mergedInto === null && (tag.retiredAt === null || chosen.has(tag.id)),
  );
  return (
    <Panel title={t("tag.title")} anchor={anchor} onClose={onClose}>
      <ChoiceList
        label={t("tag.filter")}
        options={offered.map(({ id, name, colour }) => ({ value: id, name, colour }))}
        chosen={chosen}
        onToggle={(tagId) => tagging.mutate({ tagId, given: !chosen.has(tagId) }, { onError })}
        create={{
          words: (name) => t("tag.create", { name }),
          onCreate: (name) =>
            add.mutate(
              { name },
              { onSuccess: ({ id }) => tagging.mutate({ tagId: id, given: true }, { onError }), onError },
            ),
        }}
      />
    </Panel>
  );
}
