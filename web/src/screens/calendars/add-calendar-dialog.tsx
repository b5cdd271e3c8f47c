import type { Calendar } from "@guichet/contract/calendars.ts";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddCalendar } from "../../api/time/calendars.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";

/** A new calendar begins like the main one: it nearly always differs by little. */
export function AddCalendarDialog({ like, onDone }: { like: Calendar; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const add = useAddCalendar();
  const words = useRefusalWords();
  const navigate = useNavigate();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id: _, main: __, ...rules } = like;
    add.mutate(
      { ...rules, name },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: "/settings/calendars/$calendarId", params: { calendarId: id } }),
      },
    );
  };
  return (
    <Dialog title={t("calendars.add_title")} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-4">
        <Field
          label={t("calendars.name")}
          hint={t("calendars.add_hint")}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        {add.isError && <Trouble title={words(add.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={add.isPending}>
            {t("calendars.add_act")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
