import type { Draft } from "@guichet/contract/drafts.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import { EditorContent, useEditor } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import purify from "dompurify";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useShareDraft, useWriteDraft } from "../../api/writing/sharing.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useSaving } from "../acts/doing.ts";
import { type DraftSaver, makeDraftSaver } from "../composer/draft-saver.ts";
import { useRefusalWords } from "../refusal-words.ts";
import { cleanPaste } from "../writing/pasting.ts";
import { Called } from "./called.ts";
import { savingOf } from "./saving-of.ts";

/** A colleague’s draft in my hand: what I type is saved in theirs, and handing it back ends my turn. */
export function ReviewEditor({ ticket, draft }: { ticket: TicketWithThread; draft: Draft }) {
  const { t } = useTranslation();
  const saving = useSaving();
  const words = useRefusalWords();
  const { by, kind } = draft;
  const { mutateAsync: write } = useWriteDraft(ticket.id, kind);
  const share = useShareDraft(ticket.id, kind);
  const [error, setError] = useState<unknown>(null);
  const saver = useRef<DraftSaver<string>>(undefined);
  saver.current ??= makeDraftSaver(
    (html) => write({ of: by.id, saving: savingOf(draft, html) }).then(() => setError(null), keepError),
    () => undefined,
  );
  useEffect(() => () => void saver.current?.flush(), []);
  const editor = useEditor({
    extensions: [Called, StarterKit.configure({ heading: false, horizontalRule: false, codeBlock: false })],
    content: purify.sanitize(draft.html),
    immediatelyRender: true,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": t("calling.draft.text", { name: by.name }),
        lang: ticket.language,
        class: "words min-h-16 px-3 py-2 text-3 leading-read outline-none [overflow-wrap:anywhere]",
      },
      transformPastedHTML: (html) => purify.sanitize(cleanPaste(html)),
    },
    onUpdate: ({ editor: now }) => saver.current?.note(now.isEmpty ? "" : now.getHTML()),
  });
  const handBack = () =>
    saving.save(async () => {
      await saver.current?.flush();
      await share.mutateAsync({ act: "DELETE", way: "review", of: by.id });
      return { said: t("calling.draft.handed", { name: by.name }) };
    });
  const failure = error === null ? saving.failure : words(error);
  return (
    <>
      <div className="max-h-60 overflow-y-auto border-t border-line bg-paper">
        <EditorContent editor={editor} />
      </div>
      {failure !== undefined && <Trouble title={failure} />}
      <div className="flex justify-end border-t border-line px-2 py-2">
        <Button look="primary" disabled={saving.isPending} onClick={handBack}>
          {t("calling.draft.hand_back", { name: by.name })}
        </Button>
      </div>
    </>
  );

  /** Kept waiting, and tried again: the words stay in the editor meanwhile. */
  function keepError(problem: unknown): never {
    setError(problem);
    throw problem;
  }
}
