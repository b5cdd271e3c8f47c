import type { HolidayCountry, HolidayRegion } from "@guichet/contract/calendars.ts";
import { useTranslation } from "react-i18next";
import { useHolidayCountries } from "../../api/time/calendars.ts";
import { useReading } from "../../parts/reading.ts";
import { Choice } from "../../ui/field.tsx";
import { countryOptions, countryWords } from "./place-words.ts";

type HolidayChoiceProps = {
  place: HolidayRegion | null;
  onChange: (place: HolidayRegion | null) => void;
};

export function HolidayChoice({ place, onChange }: HolidayChoiceProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const found = useHolidayCountries();
  // Until the list is there, what is chosen stays choosable.
  const known = place === null ? [] : [{ country: place.country, regions: [] }];
  const countries: readonly HolidayCountry[] = found.data?.items ?? known;
  const regions = countries.find(({ country }) => country === place?.country)?.regions ?? [];
  const none = { value: "", label: t("calendars.no_holidays_choice") };
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <Choice
        label={t("calendars.country")}
        hint={t("calendars.country_hint")}
        value={place?.country ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : wholeOf(target.value))}
        options={[none, ...countryOptions(countries, language)]}
      />
      {place !== null && regions.length > 0 && (
        <Choice
          label={t("calendars.region")}
          value={place.region ?? (place.country === "FR" ? "metropole" : "")}
          onChange={({ target }) => onChange({ ...place, region: target.value === "" ? null : target.value })}
          options={regionOptions(
            place.country,
            regions,
            t("calendars.whole_country", { country: countryWords(place.country, language) }),
          )}
        />
      )}
    </div>
  );
}

const wholeOf = (country: string): HolidayRegion => ({
  country,
  region: country === "FR" ? "metropole" : null,
});

/** Mainland France is a region among the others; elsewhere the country has a list of its own. */
function regionOptions(country: string, regions: HolidayCountry["regions"], whole: string) {
  const options = regions.map(({ region, name }) => ({ value: region, label: name }));
  return country === "FR" ? options : [{ value: "", label: whole }, ...options];
}
