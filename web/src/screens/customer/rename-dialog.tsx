import type { Customer } from "@guichet/contract/customers.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useRename } from "../../api/customers.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";

export function RenameDialog({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(customer.name);
  const rename = useRename(customer.id);
  const words = useRefusalWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(name, { onSuccess: onDone });
  };
  return (
    <Dialog title={t("customer.rename_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("customer.name")}
          required
          autoFocus
          value={name}
          problem={rename.isError ? words(rename.error) : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={rename.isPending}>
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
