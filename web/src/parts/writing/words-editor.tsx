import { ReplyVariable } from "@guichet/contract/ready-replies.ts";
import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import purify from "dompurify";
import { useTranslation } from "react-i18next";
import { cleanPaste } from "./pasting.ts";

type WordsEditorProps = {
  label: string;
  start: string;
  language: string;
  onChange: (html: string | null) => void;
};

/** Words that are kept ready: a few marks, and variables from a menu, so that none is typed wrongly. */
export function WordsEditor({ label, start, language, onChange }: WordsEditorProps) {
  const { t } = useTranslation();
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: false, horizontalRule: false, codeBlock: false })],
    content: purify.sanitize(start),
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        class: "words min-h-24 px-3 py-2 text-3 leading-read outline-none [overflow-wrap:anywhere]",
      },
      transformPastedHTML: (html) => purify.sanitize(cleanPaste(html)),
    },
    onUpdate: ({ editor: now }) => onChange(now.isEmpty ? null : now.getHTML()),
  });
  const insert = (name: string) => {
    editor.view.focus();
    editor.commands.insertContent(`{${name}}`);
  };
  return (
    <div className="grid gap-1">
      <p aria-hidden="true" className="text-2 font-strong">
        {label}
      </p>
      <div className="rounded-std border border-ink-soft bg-paper has-focus-visible:outline-2 has-focus-visible:outline-accent">
        <EditorContent editor={editor} />
        <div className="border-t border-line px-2 py-1">
          <select
            aria-label={t("macro.insert_variable", { field: label })}
            value=""
            onChange={(event) => insert(event.target.value)}
            className="min-h-7 max-w-full rounded-std bg-transparent text-2 text-ink-soft"
          >
            <option value="">{t("macro.variable")}</option>
            {ReplyVariable.options.map((name) => (
              <option key={name} value={name}>
                {t(`macro.variables.${dotless(name)}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </div>
  );
}

const names = {
  "customer.name": "customer_name",
  "customer.first_name": "customer_first_name",
  "ticket.reference": "ticket_reference",
  "ticket.subject": "ticket_subject",
  "agent.name": "agent_name",
  "agent.first_name": "agent_first_name",
  "company.name": "company_name",
  "promise.next": "promise_next",
} as const satisfies Record<ReplyVariable, string>;

/** A dot in a key of the locales is a step into a group. */
const dotless = (name: ReplyVariable) => names[name];
