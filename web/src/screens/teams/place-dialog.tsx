import { Language } from "@guichet/contract/ids.ts";
import type { AgentPlace, Presence } from "@guichet/contract/presence.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlaceAgent } from "../../api/people/routing.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { Check } from "../../ui/check.tsx";
import { Field } from "../../ui/field.tsx";

const weekdays = [1, 2, 3, 4, 5] as const;

/** What somebody knows, how much they hold, and when they work; hours that differ by day stay as they are. */
export function PlaceDialog({ person, onDone }: { person: Presence; onDone: () => void }) {
  const { t } = useTranslation();
  const keep = usePlaceAgent(person.id);
  const saving = useSaving(onDone);
  const { place } = person;
  const [skills, setSkills] = useState(place.skills.join(", "));
  const [languages, setLanguages] = useState<readonly Language[]>(place.languages);
  const [capacity, setCapacity] = useState(place.capacity === null ? "" : String(place.capacity));
  const [hours, setHours] = useState(() => hoursOf(place));
  const submit = () => {
    const said = {
      skills: skills
        .split(",")
        .map((skill) => skill.trim())
        .filter((skill) => skill !== ""),
    };
    const workingHours =
      hours === null
        ? place.workingHours
        : weekdays.flatMap((day) => (hours.from < hours.to ? [{ day, from: hours.from, to: hours.to }] : []));
    const most = capacity === "" ? null : Number(capacity);
    const placed = { ...said, languages: [...languages], capacity: most, workingHours };
    saving.save(async () => void (await keep.mutateAsync(placed)));
  };
  return (
    <SaveDialog
      title={t("routing.place_of", { name: person.name })}
      saving={saving}
      onSubmit={submit}
      onClose={onDone}
    >
      <Field
        label={t("routing.skills")}
        hint={t("routing.skills_hint")}
        value={skills}
        onChange={(event) => setSkills(event.target.value)}
      />
      <fieldset className="grid gap-1">
        <legend className="mb-1 text-2 font-strong">{t("routing.languages")}</legend>
        <div className="flex gap-4">
          {Language.options.map((language) => (
            <Check
              key={language}
              type="checkbox"
              label={t(`routing.language.${language}`)}
              checked={languages.includes(language)}
              onChange={({ target }) => {
                const others = languages.filter((each) => each !== language);
                setLanguages(target.checked ? [...others, language] : others);
              }}
            />
          ))}
        </div>
        <p className="text-2 text-ink-soft">{t("routing.languages_hint")}</p>
      </fieldset>
      <Field
        label={t("routing.own_capacity")}
        hint={t("routing.own_capacity_hint")}
        type="number"
        min={1}
        max={1000}
        value={capacity}
        onChange={(event) => setCapacity(event.target.value)}
      />
      {hours !== null && (
        <fieldset className="grid gap-1">
          <legend className="mb-1 text-2 font-strong">{t("routing.hours")}</legend>
          <div className="grid grid-cols-2 gap-4">
            {(["from", "to"] as const).map((edge) => (
              <Field
                key={edge}
                label={t(`told.quiet.${edge}`)}
                type="time"
                value={hours[edge]}
                onChange={(event) => setHours({ ...hours, [edge]: event.target.value })}
              />
            ))}
          </div>
          <p className="text-2 text-ink-soft">{t("routing.hours_hint")}</p>
        </fieldset>
      )}
    </SaveDialog>
  );
}

/** The same hours from Monday to Friday, or none; null when they differ by day. */
function hoursOf({ workingHours }: AgentPlace): { from: string; to: string } | null {
  const [first] = workingHours;
  if (first === undefined) return { from: "", to: "" };
  const isSame = workingHours.every(({ from, to, day }) => from === first.from && to === first.to && day < 6);
  return isSame && workingHours.length === weekdays.length ? { from: first.from, to: first.to } : null;
}
