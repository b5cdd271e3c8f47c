import type { Passkey } from "@guichet/contract/passkeys.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRenamePasskey } from "../../api/people/passkeys.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** By which name its owner will know it, the day one must be removed. */
export function PasskeyNameDialog({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const { t } = useTranslation();
  const rename = useRenamePasskey();
  const words = useRefusalWords();
  const [name, setName] = useState(passkey.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ id: passkey.id, name }, { onSuccess: onDone });
  };
  return (
    <Dialog title={t("security.passkey.name_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("security.passkey.name")}
          hint={t("security.passkey.name_hint")}
          required
          autoFocus
          maxLength={80}
          problem={rename.isError ? words(rename.error) : undefined}
          value={name}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={rename.isPending}>
            {t("security.passkey.keep_name")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
