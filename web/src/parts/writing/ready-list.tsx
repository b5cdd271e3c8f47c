import type { ReadyReply } from "@guichet/contract/ready-replies.ts";
import { type Editor, useEditorState } from "@tiptap/react";
import purify from "dompurify";
import { type RefObject, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFill, useReadyReplies } from "../../api/writing/ready-replies.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { matching, triggerBefore } from "./trigger.ts";

/** Takes a key before the editor does; true when it was for the list. */
export type KeyTaker = (event: KeyboardEvent) => boolean;

type ReadyListProps = { editor: Editor; ticketId: string; keys: RefObject<KeyTaker | null> };

/** `::` and a few letters: ready words, chosen without leaving the text. */
export function ReadyList({ editor, ticketId, keys }: ReadyListProps) {
  const { t } = useTranslation();
  const typed = useEditorState({ editor, selector: ({ editor: now }) => typedIn(now) });
  const [left, setLeft] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const isOpen = typed !== null && typed.from !== left;
  const all = useReadyReplies(isOpen).data?.items;
  const found = isOpen && all !== undefined ? matching(all, typed.query) : [];
  const insert = useInsert(editor, ticketId);
  const current = found[Math.min(at, found.length - 1)];
  const choose = (one: ReadyReply | undefined) => {
    if (one !== undefined && typed !== null) insert(one, typed);
    setAt(0);
  };
  useEffect(() => {
    keys.current = (event) => {
      if (!isOpen) return false;
      const isTaken = take(event, found.length, {
        step: (by) => setAt((at + by) % found.length),
        leave: () => setLeft(typed.from),
        choose: () => choose(current),
      });
      if (isTaken) event.stopPropagation();
      return isTaken;
    };
  });
  if (!isOpen || all === undefined) return null;
  if (found.length === 0) return <p className="px-3 py-1 text-2 text-ink-soft">{t("composer.ready_none")}</p>;
  return (
    <div role="listbox" aria-label={t("composer.ready_label")} className="border-t border-line p-1">
      {found.map((one) => (
        <button
          key={one.id}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={one === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(one)}
          className="flex min-h-8 w-full items-baseline gap-3 rounded-std px-2 text-left text-2 hover:bg-sunk aria-selected:bg-accent-wash aria-selected:text-accent"
        >
          <span className="shrink-0 font-strong">::{one.shortcut}</span>
          <span className="min-w-0 truncate">{one.name}</span>
        </button>
      ))}
    </div>
  );
}

type Acts = { step: (by: number) => void; leave: () => void; choose: () => void };

/** What the keys do while the list is open; an empty list takes only the key that closes it. */
function take({ key }: KeyboardEvent, count: number, { step, leave, choose }: Acts): boolean {
  const closing: Record<string, () => void> = { Escape: leave };
  const choosing = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(count - 1),
    Enter: choose,
    Tab: choose,
  };
  const acts = count > 0 ? { ...closing, ...choosing } : closing;
  const act = acts[key];
  act?.();
  return act !== undefined;
}

type Typed = { from: number; to: number; query: string };

function typedIn({ state, isFocused }: Editor): Typed | null {
  const { $from, empty } = state.selection;
  if (!empty || !isFocused) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ");
  const trigger = triggerBefore(before);
  return trigger && { from: $from.pos - trigger.length, to: $from.pos, query: trigger.query };
}

function useInsert(editor: Editor, ticketId: string): (one: ReadyReply, typed: Typed) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useRefusalWords();
  const fill = useFill(ticketId);
  return ({ id }, { from, to }) =>
    fill.mutate(id, {
      onSuccess: ({ html, missing }) => {
        editor.chain().focus().insertContentAt({ from, to }, purify.sanitize(html)).run();
        const names = missing.map((name) => `{${name}}`).join(", ");
        if (missing.length > 0) toast({ text: t("composer.ready_missing", { names }) });
      },
      onError: (error) => toast({ text: words(error) }),
    });
}
