import type { Signing } from "@guichet/contract/access.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChooseSigning, useSigning } from "../../api/people/signing.ts";
import { useMe } from "../../api/session.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";

/** What customers call me and what I do here: both stand where the signature of an inbox leaves their place. */
export function MySigning() {
  const signing = useSigning();
  return signing.data === undefined ? null : <SigningForm signing={signing.data} />;
}

function SigningForm({ signing }: { signing: Signing }) {
  const { t } = useTranslation();
  const { name, companyName } = useMe();
  const [form, setForm] = useState(signing);
  const choose = useChooseSigning();
  const saving = useSaving();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save(async () => {
      await choose.mutateAsync(form);
      return { said: t("settings.me.signing_saved") };
    });
  };
  const lines = [form.signsAs.trim() || name, form.title.trim()].filter((line) => line !== "");
  return (
    <form onSubmit={submit} className="grid gap-4 border-t border-line pt-5">
      <Field
        label={t("settings.me.signs_as")}
        hint={t("settings.me.signs_as_hint")}
        placeholder={name}
        maxLength={120}
        value={form.signsAs}
        onChange={(event) => setForm({ ...form, signsAs: event.target.value })}
      />
      <Field
        label={t("settings.me.title_field")}
        hint={t("settings.me.title_hint")}
        maxLength={120}
        value={form.title}
        onChange={(event) => setForm({ ...form, title: event.target.value })}
      />
      <p className="rounded-std border border-line bg-paper px-4 py-3 whitespace-pre-line">
        {[...lines, companyName].join("\n")}
      </p>
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div>
        <Button type="submit" disabled={saving.isPending}>
          {t("words.save")}
        </Button>
      </div>
    </form>
  );
}
