import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";

type LeaveFormProps = { isPending: boolean; onLeave: (why: string) => void };

/** It never blocks: who leaves it says why, and whoever writes the next version reads it. */
export function LeaveForm({ isPending, onLeave }: LeaveFormProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [why, setWhy] = useState("");
  if (!isOpen) {
    return (
      <div>
        <Button look="link" onClick={() => setIsOpen(true)}>
          {t("procedure.leave")}
        </Button>
      </div>
    );
  }
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim() === "") return;
        onLeave(why.trim());
        setIsOpen(false);
        setWhy("");
      }}
    >
      <TextField
        label={t("procedure.why")}
        hint={t("procedure.why_hint")}
        autoFocus
        required
        minLength={3}
        maxLength={1000}
        rows={2}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" size="small" disabled={isPending}>
          {t("procedure.leave_act")}
        </Button>
        <Button look="quiet" size="small" onClick={() => setIsOpen(false)}>
          {t("words.cancel")}
        </Button>
      </div>
    </form>
  );
}
