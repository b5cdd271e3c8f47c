import type { ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRetireReadyReply, useSaveReadyReply } from "../../api/writing/ready-replies.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { SharingFields } from "../../parts/writing/sharing-fields.tsx";
import { WordsEditor } from "../../parts/writing/words-editor.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";

const empty: ReadyReplyWriting = { shortcut: "", name: "", fr: null, en: null, scope: "me", teamId: null };

export function ReadyReplyEditor({ reply, onDone }: { reply: ReadyReply | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<ReadyReplyWriting>(() =>
    reply === null ? empty : { ...reply, teamId: reply.team?.id ?? null },
  );
  const set = (part: Partial<ReadyReplyWriting>) => setForm((before) => ({ ...before, ...part }));
  const save = useSaveReadyReply();
  const retire = useRetireReadyReply();
  const toast = useToast();
  const words = useRefusalWords();
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { shortcut, name, fr, en, scope, teamId } = form;
    const writing = { shortcut, name, fr, en, scope, teamId };
    save.mutate({ id: reply?.id ?? null, writing }, done(t("macro.saved", { name })));
  };
  const error = save.error ?? retire.error;
  return (
    <Dialog title={t(reply === null ? "macro.make_reply" : "macro.edit_reply")} onClose={onDone} size="wide">
      <form onSubmit={submit} className="grid gap-5">
        <Field
          autoFocus
          label={t("macro.name")}
          required
          maxLength={120}
          value={form.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Field
          label={t("macro.shortcut")}
          hint={t("macro.shortcut_hint")}
          required
          maxLength={40}
          value={form.shortcut}
          onChange={(event) => set({ shortcut: event.target.value.replaceAll(/[^\p{L}\p{N}_-]/gu, "") })}
        />
        <WordsEditor
          label={t("macro.words_fr")}
          start={form.fr ?? ""}
          language="fr"
          onChange={(fr) => set({ fr })}
        />
        <WordsEditor
          label={t("macro.words_en")}
          start={form.en ?? ""}
          language="en"
          onChange={(en) => set({ en })}
        />
        <SharingFields sharing={form} onChange={set} />
        {error !== null && <Trouble title={words(error)} />}
        <div className="flex flex-wrap justify-end gap-2">
          {reply !== null && (
            <span className="mr-auto">
              <Button
                look="quiet"
                onClick={() => retire.mutate(reply.id, done(t("macro.retired", { name: reply.name })))}
              >
                {t("macro.retire")}
              </Button>
            </span>
          )}
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button
            type="submit"
            look="primary"
            disabled={save.isPending || (form.fr === null && form.en === null)}
          >
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
