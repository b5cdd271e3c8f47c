import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddInbox, useChangeInbox } from "../../api/inboxes.ts";
import { useMe } from "../../api/session.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { EffectSaidLate } from "../../parts/security/effect-said-late.tsx";
import { TeamChoice } from "../../parts/ticket/team-choice.tsx";
import { LanguageChoice } from "../../parts/words/language-choice.tsx";
import { Field } from "../../ui/field.tsx";
import { addingOf, changeOf, emptyForm, formOf, type InboxForm } from "./inbox-form.ts";
import { InboxTrial } from "./inbox-trial.tsx";
import { MailServerFields } from "./mail-server-fields.tsx";
import { MannersFields } from "./manners-fields.tsx";
import { TakeFromFields } from "./take-from-fields.tsx";

export function InboxDialog({ inbox, onDone }: { inbox: Inbox | null; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [form, setForm] = useState(() => (inbox === null ? emptyForm(me.language) : formOf(inbox)));
  const { save, saving } = useKeeping(inbox, onDone);
  const set = (part: Partial<InboxForm>) => setForm({ ...form, ...part });
  return (
    <SaveDialog
      title={inbox === null ? t("inbox.add_title") : inbox.name}
      saving={saving}
      act={t(inbox === null ? "inbox.add" : "words.save")}
      onSubmit={() => save(form)}
      onClose={onDone}
    >
      <NameFields form={form} onChange={set} />
      <MailServerFields way="imap" form={form} isKnown={inbox !== null} onChange={(imap) => set({ imap })} />
      <MailServerFields way="smtp" form={form} isKnown={inbox !== null} onChange={(smtp) => set({ smtp })} />
      <InboxTrial form={form} inbox={inbox} />
      {inbox === null && form.imap.isUsed && <TakeFromFields form={form} onChange={set} />}
      <MannersFields form={form} onChange={set} />
      {inbox !== null && form.teamId !== inbox.teamId && (
        <EffectSaidLate
          changes={[{ kind: "inbox_team", inboxId: inbox.id, teamId: form.teamId }]}
          besides={t("inbox.team_will")}
        />
      )}
    </SaveDialog>
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

function useKeeping(inbox: Inbox | null, onDone: () => void) {
  const { t } = useTranslation();
  const add = useAddInbox();
  const change = useChangeInbox(inbox?.id ?? "");
  const saving = useSaving(onDone);
  const save = (form: InboxForm) =>
    saving.save(async () => {
      if (inbox === null) await add.mutateAsync(addingOf(form));
      else await change.mutateAsync(changeOf(form));
      return { said: t(inbox === null ? "inbox.added" : "inbox.changed") };
    });
  return { save, saving };
}
