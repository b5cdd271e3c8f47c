import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/field.tsx";

/** The browser's own list; a zone it does not know, set from elsewhere, stays choosable. */
export function TimeZoneChoice({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const { t } = useTranslation();
  const zones = Intl.supportedValuesOf("timeZone");
  const all = zones.includes(value) ? zones : [value, ...zones];
  return (
    <Choice
      label={t("calendars.zone")}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      options={all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
    />
  );
}
