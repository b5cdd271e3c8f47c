import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Editor, Extension } from "@tiptap/react";
import purify from "dompurify";
import { spokenText } from "./spoken-text.ts";

export type Mark = {
  id: string;
  span: readonly [number, number];
  look: "advice" | "question" | "promise" | "stop";
  says: string;
};

/** What stands outside the editor and reaches into it: the lines below the words. */
export type EditorHand = {
  text: () => string;
  /** Marks what was found in a text, unless the text is no longer that one. */
  mark: (text: string, marks: readonly Mark[]) => void;
  /** Puts other words in the place of a mark. */
  replace: (markId: string, words: string) => void;
  /** Adds a paragraph where the hand is, or at the end. */
  add: (words: string) => void;
  /** Puts ready words at the cursor; what is selected stays. */
  insert: (html: string) => void;
  focus: () => void;
};

const key = new PluginKey<DecorationSet>("guard");

/** Marks follow the words they are under while one types: the browser moves nothing, and nothing is read at a key. */
export const GuardMarks = Extension.create({
  name: "guardMarks",
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, marks) => {
          const fresh: DecorationSet | undefined = transaction.getMeta(key);
          return fresh ?? marks.map(transaction.mapping, transaction.doc);
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

export function handOn(editor: Editor): EditorHand {
  return {
    text: () => spokenText(editor.state.doc).text,
    mark: (text, marks) => {
      if (editor.isDestroyed) return;
      const { doc, tr } = editor.state;
      const read = spokenText(doc);
      if (read.text !== text) return;
      const shown = marks.map(({ id, span: [from, to], look, says }) =>
        Decoration.inline(
          read.positionAt(from),
          read.positionAt(to),
          { class: `guard-${look}`, title: says },
          { id },
        ),
      );
      editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, shown)).setMeta("addToHistory", false));
    },
    replace: (markId, words) => {
      const [mark] =
        key.getState(editor.state)?.find(undefined, undefined, (spec) => spec.id === markId) ?? [];
      if (mark === undefined) return;
      editor.view.dispatch(editor.state.tr.insertText(words, mark.from, mark.to));
      editor.view.focus();
    },
    add: (words) => {
      const paragraph = { type: "paragraph", content: [{ type: "text", text: words }] };
      editor.view.focus();
      editor.commands.insertContentAt(editor.isEmpty ? 0 : editor.state.selection.to, paragraph);
    },
    insert: (html) => {
      const at = editor.isEmpty ? 0 : editor.state.selection.to;
      editor.view.focus();
      editor.commands.insertContentAt(at, purify.sanitize(html));
    },
    focus: () => editor.view.focus(),
  };
}
