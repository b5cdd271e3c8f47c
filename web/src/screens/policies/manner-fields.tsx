import { useTranslation } from "react-i18next";
import { useCalendars } from "../../api/time/calendars.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, Field, TextField } from "../../ui/field.tsx";
import { AlertFields } from "./alert-fields.tsx";
import { channels, type PolicyForm } from "./policy-form.ts";
import { nameOf } from "./policy-words.ts";

type MannerFieldsProps = { form: PolicyForm; onChange: (part: Partial<PolicyForm>) => void };

/** To whom, in whose hours, and how it warns. */
export function MannerFields({ form, onChange }: MannerFieldsProps) {
  const { t } = useTranslation();
  const calendars = useCalendars().data?.items ?? [];
  const others = calendars.filter((calendar) => !calendar.main);
  const main = calendars.find((calendar) => calendar.main)?.name ?? t("policy.main_calendar");
  return (
    <>
      <Choice
        label={t("policy.calendar")}
        options={[{ value: "", label: main }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        value={form.calendarId ?? ""}
        onChange={(event) => onChange({ calendarId: event.target.value === "" ? null : event.target.value })}
      />
      <ChannelChecks form={form} onChange={onChange} />
      <Field
        label={t("policy.segments")}
        hint={t("policy.segments_hint")}
        value={form.segments}
        onChange={(event) => onChange({ segments: event.target.value })}
      />
      <AlertFields form={form} onChange={onChange} />
      <Check
        type="checkbox"
        label={t("policy.pause")}
        checked={form.pauses}
        onChange={(event) => onChange({ pauses: event.target.checked })}
      />
      <Check
        type="checkbox"
        label={t("policy.alone")}
        checked={form.tellsAlone}
        onChange={(event) => onChange({ tellsAlone: event.target.checked })}
      />
      {form.tellsAlone && <AloneFields form={form} onChange={onChange} />}
    </>
  );
}

function ChannelChecks({ form, onChange }: MannerFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{t("policy.channels")}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {channels.map((channel) => (
          <Check
            key={channel}
            type="checkbox"
            label={nameOf(channel, t)}
            checked={form.channels.includes(channel)}
            onChange={({ target }) => {
              const others = form.channels.filter((each) => each !== channel);
              onChange({ channels: target.checked ? [...others, channel] : others });
            }}
          />
        ))}
      </div>
      <p className="text-2 text-ink-soft">{t("policy.channels_hint")}</p>
    </fieldset>
  );
}

/** The words that leave without anybody reading them again: written beforehand, in both languages. */
function AloneFields({ form, onChange }: MannerFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t("policy.alone_fr")}
        required
        lang="fr"
        value={form.wordsFr}
        onChange={(event) => onChange({ wordsFr: event.target.value })}
      />
      <TextField
        label={t("policy.alone_en")}
        required
        lang="en"
        value={form.wordsEn}
        onChange={(event) => onChange({ wordsEn: event.target.value })}
      />
      <Field
        label={t("policy.alone_later")}
        type="number"
        min={1}
        required
        value={form.laterHours}
        onChange={(event) => onChange({ laterHours: event.target.value })}
      />
    </>
  );
}
