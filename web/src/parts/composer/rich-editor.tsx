import { type Editor, EditorContent, useEditor, useEditorState } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import purify from "dompurify";
import Bold from "lucide-react/icons/bold";
import Italic from "lucide-react/icons/italic";
import List from "lucide-react/icons/list";
import ListOrdered from "lucide-react/icons/list-ordered";
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Called } from "../colleagues/called.ts";
import { ColleagueList } from "../colleagues/colleague-list.tsx";
import { type EditorHand, GuardMarks, handOn } from "../guard/marks.ts";
import { cleanPaste, pastedFiles } from "../writing/pasting.ts";
import { ReadyList } from "../writing/ready-list.tsx";
import type { KeyTaker } from "../writing/typed-list.tsx";

type RichEditorProps = {
  /** The HTML it opens with; afterwards the words are the editor's and only told. */
  start: string;
  ticketId: string;
  label: string;
  placeholder: string;
  language: string;
  /** It is leaving: what is typed meanwhile would be in no message. */
  isHeld: boolean;
  onChange: (html: string) => void;
  onFiles: (files: readonly File[]) => void;
  /** Ctrl or Cmd and Enter; with Shift, in the other way. */
  onSend: (isOther: boolean) => void;
  /** Something to do with what was found: Alt and Enter, with Shift for the other way. True when there was. */
  onAct: (isOther: boolean) => boolean;
  onHand: (hand: EditorHand | null) => void;
  /** A key was pressed; then the hand rested. */
  onStir: () => void;
  onRest: (text: string) => void;
  /** A colleague is asked to read it over; null where names stay in the words. */
  onReview: ((agentId: string) => void) | null;
  foot: ReactNode;
  /** What stands between the words and the foot. */
  children: ReactNode;
};

/** Few marks, on purpose: what mail programs everywhere show the same. Loaded with the first word only. */
export function RichEditor(props: RichEditorProps) {
  const { placeholder, foot, children } = props;
  const ready = useRef<KeyTaker>(null);
  const people = useRef<KeyTaker>(null);
  const editor = useWordEditor(props, [ready, people]);
  useLayoutEffect(() => {
    // At once, and once: tiptap's autofocus comes a frame later, and takes the hand back from what was pressed
    // meanwhile. The letters that follow "r" belong here, after the words that stand there. The editor that a discarded
    // first render made is already destroyed when it arrives; its successor comes right after.
    if (editor.isDestroyed) return;
    editor.commands.setTextSelection(editor.state.doc.content.size);
    editor.view.focus();
  }, [editor]);
  useHold(editor, props.isHeld);
  useRests(editor, props);
  const isEmpty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty });
  return (
    <>
      <div
        // Who goes on typing means words, not keys.
        data-field-coming={props.isHeld ? "" : undefined}
        className="relative min-h-20 flex-1 overflow-y-auto px-3 py-1"
      >
        {isEmpty && (
          <p aria-hidden="true" className="pointer-events-none absolute text-3 text-ink-faint">
            {placeholder}
          </p>
        )}
        <EditorContent editor={editor} />
      </div>
      <ReadyList editor={editor} ticketId={props.ticketId} keys={ready} />
      <ColleagueList editor={editor} ticketId={props.ticketId} keys={people} onReview={props.onReview} />
      {children}
      <div className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-2">
        <Marks editor={editor} />
        {foot}
      </div>
    </>
  );
}

/** The hand comes back where it was, unless a question took it. */
function useHold(editor: Editor, isHeld: boolean): void {
  useEffect(() => {
    if (editor.isDestroyed || editor.isEditable !== isHeld) return;
    editor.setEditable(!isHeld, false);
    if (!isHeld && document.activeElement === document.body) editor.view.dom.focus();
  }, [editor, isHeld]);
}

const restsAfter = 400;

/** Tells when the hand rests, and lends one that reaches into the words. Nothing is read while keys are pressed. */
function useRests(editor: Editor, { onHand, onStir, onRest }: RichEditorProps): void {
  useEffect(() => {
    if (editor.isDestroyed) return;
    const hand = handOn(editor);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => onRest(hand.text());
    const stir = () => {
      onStir();
      clearTimeout(timer);
      timer = setTimeout(rest, restsAfter);
    };
    editor.on("update", stir);
    onHand(hand);
    // A draft found again is read at once.
    if (!editor.isEmpty) rest();
    return () => {
      clearTimeout(timer);
      editor.off("update", stir);
      onHand(null);
    };
  }, [editor, onHand, onStir, onRest]);
}

function useWordEditor(props: RichEditorProps, lists: readonly RefObject<KeyTaker | null>[]): Editor {
  const latest = useRef(props);
  latest.current = props;
  return useEditor({
    extensions: [
      GuardMarks,
      Called,
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        codeBlock: false,
        link: { openOnClick: false, autolink: true, protocols: ["https", "http", "mailto", "tel"] },
      }),
    ],
    content: purify.sanitize(props.start),
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": props.label,
        lang: props.language,
        class: "words min-h-20 text-3 leading-read outline-none [overflow-wrap:anywhere]",
      },
      transformPastedHTML: (html) => purify.sanitize(cleanPaste(html)),
      handleDOMEvents: {
        keydown: (_, event) => {
          if (event.key !== "Escape") return false;
          // The editor would keep it for itself: what is open under the words answers, or else the screen does.
          if (lists.some((keys) => keys.current?.(event))) event.preventDefault();
          return true;
        },
      },
      handlePaste: (_, event) => takeFiles(pastedFiles(event.clipboardData)),
      handleKeyDown: (_, event) => {
        if (lists.some((keys) => keys.current?.(event))) return true;
        if (event.key !== "Enter") return false;
        if (event.altKey) return latest.current.onAct(event.shiftKey);
        if (!event.ctrlKey && !event.metaKey) return false;
        latest.current.onSend(event.shiftKey);
        return true;
      },
    },
    onUpdate: ({ editor }) => latest.current.onChange(editor.isEmpty ? "" : editor.getHTML()),
  });

  function takeFiles(files: readonly File[]): boolean {
    if (files.length === 0) return false;
    latest.current.onFiles(files);
    return true;
  }
}

function Marks({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      list: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
    }),
  });
  // tiptap's own `focus` comes a frame later, as its autofocus does.
  const press = (act: (hand: Editor["commands"]) => boolean) => () => {
    editor.view.focus();
    act(editor.commands);
  };
  const marks = [
    { name: "bold", icon: Bold, act: press((hand) => hand.toggleBold()) },
    { name: "italic", icon: Italic, act: press((hand) => hand.toggleItalic()) },
    { name: "list", icon: List, act: press((hand) => hand.toggleBulletList()) },
    { name: "numbers", icon: ListOrdered, act: press((hand) => hand.toggleOrderedList()) },
  ] as const;
  return (
    <>
      {marks.map(({ name, icon, act }) => (
        <IconButton
          key={name}
          label={t(`composer.${name}`)}
          aria-pressed={on[name]}
          icon={<Icon of={icon} />}
          onClick={act}
        />
      ))}
    </>
  );
}
