import type { ReadyReply } from "@guichet/contract/ready-replies.ts";
import type { Editor } from "@tiptap/react";
import purify from "dompurify";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useFill, useReadyReplies } from "../../api/writing/ready-replies.ts";
import { useDoing } from "../acts/doing.ts";
import { matching } from "./trigger.ts";
import { type KeyTaker, type Typed, TypedList, useTyped } from "./typed-list.tsx";

type ReadyListProps = { editor: Editor; ticketId: string; keys: RefObject<KeyTaker | null> };

/** `::` and a few letters: ready words, chosen without leaving the text. */
export function ReadyList({ editor, ticketId, keys }: ReadyListProps) {
  const { t } = useTranslation();
  const { typed, leave } = useTyped(editor, "::");
  const all = useReadyReplies(typed !== null).data?.items;
  const insert = useInsert(editor, ticketId);
  if (typed === null || all === undefined) return null;
  return (
    <TypedList
      label={t("composer.ready_label")}
      none={t("composer.ready_none")}
      found={matching(all, typed.query)}
      keys={keys}
      onChoose={(one) => insert(one, typed)}
      onLeave={leave}
      line={({ shortcut, name }) => (
        <>
          <span className="shrink-0 font-strong">::{shortcut}</span>
          <span className="min-w-0 truncate">{name}</span>
        </>
      )}
    />
  );
}

function useInsert(editor: Editor, ticketId: string): (one: ReadyReply, typed: Typed) => void {
  const { t } = useTranslation();
  const doing = useDoing();
  const fill = useFill(ticketId);
  return ({ id }, { from, to }) => {
    // Now, and not with the answer: the hand may have gone elsewhere by then.
    editor.view.focus();
    doing(async () => {
      const { html, missing } = await fill.mutateAsync(id);
      if (editor.isDestroyed) return undefined;
      editor.commands.insertContentAt({ from, to }, purify.sanitize(html));
      const names = missing.map((name) => `{${name}}`).join(", ");
      return missing.length > 0 ? { said: t("composer.ready_missing", { names }) } : undefined;
    });
  };
}
