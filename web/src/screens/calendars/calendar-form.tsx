import type { Calendar } from "@guichet/contract/calendars.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeCalendar } from "../../api/time/calendars.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { ClosureList } from "./closure-list.tsx";
import { HolidayChoice } from "./holiday-choice.tsx";
import { OpeningHours } from "./opening-hours.tsx";
import { TimeZoneChoice } from "./time-zone-choice.tsx";
import { WorkedDays } from "./worked-days.tsx";

export function CalendarForm({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const { id, main: _, ...rules } = calendar;
  const [form, setForm] = useState(rules);
  const change = useChangeCalendar(id);
  const saving = useSaving();
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save(async () => {
      await change.mutateAsync(form);
      return { said: t("calendars.saved") };
    });
  };
  return (
    <form onSubmit={submit} className="grid gap-6">
      <Field
        label={t("calendars.name")}
        required
        maxLength={120}
        value={form.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TimeZoneChoice value={form.timeZone} onChange={(timeZone) => set({ timeZone })} />
      <OpeningHours periods={form.openingHours} onChange={(openingHours) => set({ openingHours })} />
      <WorkedDays days={form.workedDays} onChange={(workedDays) => set({ workedDays })} />
      <HolidayChoice place={form.holidays} onChange={(holidays) => set({ holidays })} />
      <ClosureList closures={form.closures} onChange={(closures) => set({ closures })} />
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" size="large" disabled={saving.isPending}>
          {t("words.save")}
        </Button>
        <p className="text-2 text-ink-soft">{t("calendars.change_hint")}</p>
      </div>
    </form>
  );
}
