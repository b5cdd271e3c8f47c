import type { Passkey } from "@guichet/contract/passkeys.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useRenamePasskey } from "../../api/people/passkeys.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** By which name its owner will know it, the day one must be removed. */
export function PasskeyNameDialog({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const { t } = useTranslation();
  const rename = useRenamePasskey();
  const saving = useSaving(onDone);
  const [name, setName] = useState(passkey.name);
  const submit = () => saving.save(async () => void (await rename.mutateAsync({ id: passkey.id, name })));
  return (
    <SaveDialog
      title={t("security.passkey.name_title")}
      saving={saving}
      isSaidAbove
      act={t("security.passkey.keep_name")}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("security.passkey.name")}
        hint={t("security.passkey.name_hint")}
        required
        autoFocus
        maxLength={80}
        problem={saving.failure}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
    </SaveDialog>
  );
}
