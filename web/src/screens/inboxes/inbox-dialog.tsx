import type { Inbox } from "@guichet/contract/inboxes.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddInbox, useChangeInbox } from "../../api/inboxes.ts";
import { useMe } from "../../api/session.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { TeamChoice } from "../../parts/ticket/team-choice.tsx";
import { LanguageChoice } from "../../parts/words/language-choice.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useToast } from "../../ui/toast.tsx";
import { addingOf, changeOf, emptyForm, formOf, type InboxForm } from "./inbox-form.ts";
import { InboxTrial } from "./inbox-trial.tsx";
import { MailServerFields } from "./mail-server-fields.tsx";
import { MannersFields } from "./manners-fields.tsx";
import { TakeFromFields } from "./take-from-fields.tsx";

export function InboxDialog({ inbox, onDone }: { inbox: Inbox | null; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [form, setForm] = useState(() => (inbox === null ? emptyForm(me.language) : formOf(inbox)));
  const saving = useSaving(inbox, onDone);
  const words = useRefusalWords();
  const set = (part: Partial<InboxForm>) => setForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save(form);
  };
  return (
    <Dialog title={inbox === null ? t("inbox.add_title") : inbox.name} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-5">
        <NameFields form={form} onChange={set} />
        <MailServerFields
          way="imap"
          form={form}
          isKnown={inbox !== null}
          onChange={(imap) => set({ imap })}
        />
        <MailServerFields
          way="smtp"
          form={form}
          isKnown={inbox !== null}
          onChange={(smtp) => set({ smtp })}
        />
        <InboxTrial form={form} inbox={inbox} />
        {inbox === null && form.imap.isUsed && <TakeFromFields form={form} onChange={set} />}
        <MannersFields form={form} onChange={set} />
        {saving.error !== null && <Trouble title={words(saving.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={saving.isBusy}>
            {t(inbox === null ? "inbox.add" : "words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function NameFields({ form, onChange }: { form: InboxForm; onChange: (part: Partial<InboxForm>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Field
        label={t("inbox.name")}
        hint={t("inbox.name_hint")}
        required
        value={form.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <Field
        label={t("inbox.address")}
        type="email"
        required
        value={form.address}
        onChange={(event) => onChange({ address: event.target.value })}
      />
      <LanguageChoice
        label={t("inbox.language")}
        value={form.language}
        onChange={(language) => onChange({ language })}
      />
      <TeamChoice
        label={t("teams.of_inbox")}
        hint={t("teams.of_inbox_hint")}
        teamId={form.teamId}
        onChange={(teamId) => onChange({ teamId })}
      />
    </>
  );
}

function useSaving(inbox: Inbox | null, onDone: () => void) {
  const { t } = useTranslation();
  const add = useAddInbox();
  const change = useChangeInbox(inbox?.id ?? "");
  const toast = useToast();
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onDone();
    },
  });
  return {
    save: (form: InboxForm) =>
      inbox === null
        ? add.mutate(addingOf(form), done(t("inbox.added")))
        : change.mutate(changeOf(form), done(t("inbox.changed"))),
    isBusy: add.isPending || change.isPending,
    error: add.error ?? change.error,
  };
}
