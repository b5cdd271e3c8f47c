import type { ReadyReply, ReadyReplyWriting } from "@guichet/contract/ready-replies.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRetireReadyReply, useSaveReadyReply } from "../../api/writing/ready-replies.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { SharingFields } from "../../parts/writing/sharing-fields.tsx";
import { WordsEditor } from "../../parts/writing/words-editor.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";

const empty: ReadyReplyWriting = { shortcut: "", name: "", fr: null, en: null, scope: "me", teamId: null };

export function ReadyReplyEditor({ reply, onDone }: { reply: ReadyReply | null; onDone: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<ReadyReplyWriting>(() =>
    reply === null ? empty : { ...reply, teamId: reply.team?.id ?? null },
  );
  const set = (part: Partial<ReadyReplyWriting>) => setForm((before) => ({ ...before, ...part }));
  const save = useSaveReadyReply();
  const retire = useRetireReadyReply();
  const saving = useSaving(onDone);
  const submit = () => {
    const { shortcut, name, fr, en, scope, teamId } = form;
    const writing = { shortcut, name, fr, en, scope, teamId };
    saving.save(async () => {
      await save.mutateAsync({ id: reply?.id ?? null, writing });
      return { said: t("macro.saved", { name }) };
    });
  };
  const leave = ({ id, name }: ReadyReply) =>
    saving.save(async () => {
      await retire.mutateAsync(id);
      return { said: t("macro.retired", { name }) };
    });
  const aside = reply !== null && (
    <Button look="quiet" disabled={saving.isPending} onClick={() => leave(reply)}>
      {t("macro.retire")}
    </Button>
  );
  return (
    <SaveDialog
      title={t(reply === null ? "macro.make_reply" : "macro.edit_reply")}
      size="wide"
      saving={saving}
      isReady={form.fr !== null || form.en !== null}
      aside={aside}
      onSubmit={submit}
      onClose={onDone}
    >
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
    </SaveDialog>
  );
}
