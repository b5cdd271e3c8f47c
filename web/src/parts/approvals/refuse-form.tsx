import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "../../ui/field.tsx";
import { ActForm } from "../promises/act-form.tsx";

type RefuseFormProps = {
  name: string;
  isBusy: boolean;
  onRefuse: (note: string) => void;
  onBack: () => void;
};

/** A no says why, and what can be offered instead. */
export function RefuseForm({ name, isBusy, onRefuse, onBack }: RefuseFormProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  return (
    <ActForm
      act={t("approval.refuse")}
      isReady={!isBusy && note.trim() !== ""}
      onSubmit={() => onRefuse(note.trim())}
      onBack={onBack}
    >
      <TextField
        label={t("approval.note", { name })}
        hint={t("approval.note_hint")}
        autoFocus
        rows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </ActForm>
  );
}
