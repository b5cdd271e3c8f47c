import type { Customer } from "@guichet/contract/customers.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { identityWords } from "../../parts/customer/identity-words.ts";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";

type CheckDialogProps = { customer: Customer; onClose: () => void };

/** One is sure of somebody by one of their marks, and says how: whoever answers next reads both. */
export function CheckDialog({ customer, onClose }: CheckDialogProps) {
  const { t } = useTranslation();
  const { identities } = customer;
  const [chosen, setChosen] = useState(identities[0]?.id);
  const [how, setHow] = useState("");
  const act = useCardAct(customer.id);
  const saving = useSaving(onClose);
  const wasChecked = identities.some(({ id, checkedAt }) => id === chosen && checkedAt !== null);
  const save = () =>
    saving.save(async () => {
      const path = `/identities/${chosen}/check`;
      await act.mutateAsync({ method: "PUT", path, body: { how: how.trim() } });
      // What was sure before stays sure: taking this back must not make it doubtful.
      const undo = wasChecked
        ? undefined
        : async () => void (await act.mutateAsync({ method: "DELETE", path }));
      return { said: t("data.confirmed_done"), undo };
    });
  return (
    <SaveDialog
      title={t("counter.check_of", { name: customer.name })}
      act={t("data.confirm_act")}
      saving={saving}
      isReady={how.trim() !== ""}
      onSubmit={save}
      onClose={onClose}
    >
      <fieldset className="grid gap-1.5">
        <legend className="pb-1 text-2 font-strong">{t("counter.checked_by")}</legend>
        {identities.map(({ id, value }) => (
          <Check
            key={id}
            type="radio"
            name="mark"
            label={identityWords(value)}
            checked={id === chosen}
            onChange={() => setChosen(id)}
          />
        ))}
      </fieldset>
      <Field
        label={t("data.confirmed_how")}
        hint={t("counter.check_hint")}
        required
        autoFocus
        maxLength={200}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      />
    </SaveDialog>
  );
}
