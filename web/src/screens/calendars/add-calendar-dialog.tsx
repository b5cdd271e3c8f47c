import type { Calendar } from "@guichet/contract/calendars.ts";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddCalendar } from "../../api/time/calendars.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Field } from "../../ui/field.tsx";

/** A new calendar begins like the main one: it nearly always differs by little. */
export function AddCalendarDialog({ like, onDone }: { like: Calendar; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const add = useAddCalendar();
  const saving = useSaving(onDone);
  const navigate = useNavigate();
  const submit = () =>
    saving.save(async () => {
      const { id: _, main: __, ...rules } = like;
      const { id } = await add.mutateAsync({ ...rules, name });
      return void navigate({ to: "/settings/calendars/$calendarId", params: { calendarId: id } });
    });
  return (
    <SaveDialog
      title={t("calendars.add_title")}
      saving={saving}
      act={t("calendars.add_act")}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("calendars.name")}
        hint={t("calendars.add_hint")}
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </SaveDialog>
  );
}
