import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConfirmDatum } from "../../api/post/data-requests.ts";
import { Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { ActForm } from "../promises/act-form.tsx";

/** The second confirmation is a call to a number that was known before, and says which. */
export function ConfirmForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirmDatum(requestId);
  const saving = useSaving(onDone);
  const [said, setSaid] = useState("");
  const submit = () =>
    saving.save(async () => {
      await confirm.mutateAsync({ words: said.trim() });
      return { said: t("data.confirmed_done") };
    });
  return (
    <div className="pt-1">
      <ActForm
        act={t("data.confirm_act")}
        isReady={said.trim() !== ""}
        saving={saving}
        onSubmit={submit}
        onBack={onDone}
      >
        <Field
          label={t("data.confirmed_how")}
          hint={t("data.confirmed_hint")}
          autoFocus
          maxLength={500}
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
      </ActForm>
    </div>
  );
}
