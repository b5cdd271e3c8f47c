import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConfirmDatum } from "../../api/post/data-requests.ts";
import { Field } from "../../ui/field.tsx";
import { useToast } from "../../ui/toast.tsx";
import { ActForm } from "../promises/act-form.tsx";

/** The second confirmation is a call to a number that was known before, and says which. */
export function ConfirmForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const confirm = useConfirmDatum(requestId);
  const toast = useToast();
  const [said, setSaid] = useState("");
  const done = () => {
    toast({ text: t("data.confirmed_done") });
    onDone();
  };
  return (
    <div className="pt-1">
      <ActForm
        act={t("data.confirm_act")}
        isReady={said.trim() !== "" && !confirm.isPending}
        error={confirm.error}
        onSubmit={() => confirm.mutate({ words: said.trim() }, { onSuccess: done })}
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
