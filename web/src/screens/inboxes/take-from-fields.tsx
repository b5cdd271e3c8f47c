import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";
import type { InboxForm } from "./inbox-form.ts";

type TakeFromFieldsProps = { form: InboxForm; onChange: (part: Partial<InboxForm>) => void };

/** Connecting a mailbox that lives already disturbs nobody: which of its messages to take is asked. */
export function TakeFromFields({ form, onChange }: TakeFromFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-3 rounded-std border border-line p-4">
      <legend className="px-1 text-2 font-strong">{t("inbox.take_from")}</legend>
      <Check
        type="radio"
        name="takes"
        label={t("inbox.take_now")}
        checked={form.takes === "now"}
        onChange={() => onChange({ takes: "now" })}
      />
      <Check
        type="radio"
        name="takes"
        label={t("inbox.take_since")}
        checked={form.takes === "since"}
        onChange={() => onChange({ takes: "since" })}
      />
      {form.takes === "since" && (
        <Field
          label={t("inbox.take_date")}
          type="date"
          required
          value={form.since}
          onChange={(event) => onChange({ since: event.target.value })}
        />
      )}
      <Field
        label={t("inbox.unread_days")}
        hint={t("inbox.unread_days_hint")}
        type="number"
        min={0}
        max={90}
        value={form.unreadDays}
        onChange={(event) => onChange({ unreadDays: event.target.valueAsNumber || 0 })}
      />
    </fieldset>
  );
}
