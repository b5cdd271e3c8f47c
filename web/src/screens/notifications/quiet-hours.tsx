import type { NotificationChoices } from "@guichet/contract/notifications.ts";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";

type QuietHoursProps = {
  choices: NotificationChoices;
  onChoose: (choices: NotificationChoices) => void;
};

const usual = { from: "19:00", to: "08:00" };

/** Between these hours nothing rings and nothing leaves: it comes at their end, on one's own clock. */
export function QuietHours({ choices, onChoose }: QuietHoursProps) {
  const { t } = useTranslation();
  const { quiet, timeZone } = choices;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const set = (changed: Partial<typeof usual>) =>
    onChoose({ ...choices, quiet: { ...(quiet ?? usual), ...changed } });
  return (
    <section className="grid gap-3">
      <h2 className="text-4 font-strong">{t("told.quiet.title")}</h2>
      <Check
        type="checkbox"
        label={t("told.quiet.on")}
        hint={t("told.quiet.hint")}
        checked={quiet !== null}
        onChange={({ target }) => onChoose({ ...choices, quiet: target.checked ? usual : null })}
      />
      {quiet !== null && (
        <div className="flex flex-wrap gap-4">
          {(["from", "to"] as const).map((edge) => (
            <div key={edge} className="w-36">
              <Field
                label={t(`told.quiet.${edge}`)}
                type="time"
                required
                value={quiet[edge]}
                onChange={({ target }) => target.value !== "" && set({ [edge]: target.value })}
              />
            </div>
          ))}
        </div>
      )}
      {quiet !== null && (
        <p className="flex flex-wrap items-center gap-x-3 text-2 text-ink-soft">
          {t("told.quiet.zone", { zone: timeZone })}
          {here !== timeZone && (
            <Button look="link" onClick={() => onChoose({ ...choices, timeZone: here })}>
              {t("told.quiet.use_zone", { zone: here })}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
