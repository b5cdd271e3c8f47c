import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { Field } from "../../ui/field.tsx";
import { useReading } from "../reading.ts";
import { absoluteWords } from "../time-words.ts";
import { dueWords } from "./stamp-words.ts";
import { typedWhen } from "./typed-when.ts";
import { daysLater, instantOf, wallTime } from "./wall-clock.ts";

type WhenFieldProps = {
  value: string | null;
  onChange: (at: string | null) => void;
  autoFocus?: boolean;
};

/** A date as a hand types it, said back in full; the usual ones in one press, and the browser's own calendar. */
export function WhenField({ value, onChange, autoFocus = false }: WhenFieldProps) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  const [typed, setTyped] = useState("");
  const at = value === null ? null : Date.parse(value);
  const type = (words: string) => {
    setTyped(words);
    const found = typedWhen(words, { now, ...reading });
    onChange(found === null ? null : new Date(found).toISOString());
  };
  const choose = (chosen: number) => {
    setTyped("");
    onChange(new Date(chosen).toISOString());
  };
  const isUnknown = typed.trim() !== "" && at === null;
  return (
    <div className="grid gap-2">
      <Field
        label={t("promise.when.label")}
        hint={at === null ? t("promise.when.hint") : absoluteWords(at, reading)}
        problem={problem(t, { isUnknown, isPast: at !== null && at <= now })}
        value={typed}
        placeholder={at === null || typed !== "" ? "" : dueWords(at, { reading, now })}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={(event) => type(event.target.value)}
      />
      <Presets onChoose={choose} />
    </div>
  );
}

function problem(
  t: TFunction,
  { isUnknown, isPast }: { isUnknown: boolean; isPast: boolean },
): string | undefined {
  if (isUnknown) return t("promise.when.unknown");
  return isPast ? t("promise.when.past") : undefined;
}

function Presets({ onChoose }: { onChoose: (at: number) => void }) {
  const { t } = useTranslation();
  const now = useNow();
  const reading = useReading();
  const today = wallTime(now, reading.zone);
  const presets = [
    { days: 0, hour: 18 },
    { days: 1, hour: 12 },
    { days: 1, hour: 18 },
    { days: 3, hour: 18 },
    { days: 7, hour: 18 },
  ]
    .map(({ days, hour }) => instantOf({ ...daysLater(today, days), hour, minute: 0 }, reading.zone))
    .filter((at) => at > now);
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t("promise.when.presets")}</legend>
      {presets.map((at) => (
        <button
          key={at}
          type="button"
          onClick={() => onChoose(at)}
          className="min-h-7 rounded-std border border-line-strong px-2 text-1 text-ink-soft hover:bg-sunk hover:text-ink"
        >
          {dueWords(at, { reading, now })}
        </button>
      ))}
      <input
        type="datetime-local"
        aria-label={t("promise.when.pick")}
        title={t("promise.when.pick")}
        onChange={({ target }) => {
          const [year, month, day, hour, minute] = target.value.split(/\D/u).map(Number);
          if (year === undefined || month === undefined || day === undefined || hour === undefined) return;
          onChoose(instantOf({ year, month, day, hour, minute: minute ?? 0 }, reading.zone));
        }}
        className="min-h-7 w-44 rounded-std border border-line-strong bg-raised px-2 text-1 text-ink-soft"
      />
    </fieldset>
  );
}
