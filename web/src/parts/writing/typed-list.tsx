import { type Editor, useEditorState } from "@tiptap/react";
import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { type Sign, triggerBefore } from "./trigger.ts";

/** Takes a key before the editor does; true when it was for the list. */
export type KeyTaker = (event: KeyboardEvent) => boolean;

/** Where the sign and its letters stand in the words. */
export type Typed = { from: number; to: number; query: string };

/** What was typed after the sign; null when it was not, or when the list was left. */
export function useTyped(editor: Editor, sign: Sign): { typed: Typed | null; leave: () => void } {
  const typed = useEditorState({ editor, selector: ({ editor: now }) => typedIn(now, sign) });
  const [left, setLeft] = useState<number | null>(null);
  const leave = () => setLeft(typed?.from ?? null);
  return { typed: typed?.from === left ? null : typed, leave };
}

function typedIn({ state, isFocused }: Editor, sign: Sign): Typed | null {
  const { $from, empty } = state.selection;
  if (!empty || !isFocused) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, " ");
  const trigger = triggerBefore(before, sign);
  return trigger && { from: $from.pos - trigger.length, to: $from.pos, query: trigger.query };
}

type TypedListProps<Each> = {
  label: string;
  /** Said when nothing is found. */
  none: string;
  found: readonly Each[];
  line: (one: Each) => ReactNode;
  keys: RefObject<KeyTaker | null>;
  onChoose: (one: Each) => void;
  onLeave: () => void;
  /** What stands above the lines. */
  children?: ReactNode;
};

/** Chosen without leaving the text: the editor keeps the focus, and gives the list its keys. */
export function TypedList<Each extends { id: string }>(props: TypedListProps<Each>) {
  const { label, none, found, line, keys, onChoose, onLeave, children } = props;
  const [at, setAt] = useState(0);
  const current = found[Math.min(at, found.length - 1)];
  const choose = (one: Each | undefined) => {
    if (one !== undefined) onChoose(one);
    setAt(0);
  };
  useEffect(() => {
    keys.current = (event) => {
      const isTaken = take(event, found.length, {
        step: (by) => setAt((at + by) % found.length),
        leave: onLeave,
        choose: () => choose(current),
      });
      if (isTaken) event.stopPropagation();
      return isTaken;
    };
    return () => {
      keys.current = null;
    };
  });
  if (found.length === 0) return <p className="px-3 py-1 text-2 text-ink-soft">{none}</p>;
  return (
    <div className="max-h-72 shrink-0 overflow-y-auto border-t border-line p-1">
      {children}
      <div role="listbox" aria-label={label}>
        {found.map((one) => (
          <button
            key={one.id}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={one === current}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
            className="flex min-h-8 w-full items-center gap-3 rounded-std px-2 text-left text-2 hover:bg-sunk aria-selected:bg-accent-wash aria-selected:text-accent"
          >
            {line(one)}
          </button>
        ))}
      </div>
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
