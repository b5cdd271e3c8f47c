import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { readTime } from "./time-of-day.ts";

type TimeFieldProps = {
  label: string;
  value: string;
  onChange: (time: string) => void;
  /** Wrong with regard to another field. */
  isWrong?: boolean;
  /** As tall as the fields beside it. */
  size?: keyof typeof sizes;
};

const sizes = { small: "min-h-8 w-18 px-2 text-center text-2", large: "w-24 px-3 py-2 text-3" };

/** A time of day on 24 hours, typed as people write it. What is no time stays as typed and holds the form back. */
export function TimeField({ label, value, onChange, isWrong = false, size = "small" }: TimeFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const box = useRef<HTMLInputElement>(null);
  const time = readTime(typed);
  useEffect(() => setTyped((before) => (readTime(before) === value ? before : value)), [value]);
  useEffect(() => box.current?.setCustomValidity(time === null ? t("calendars.no_time") : ""), [time, t]);
  return (
    <input
      ref={box}
      type="text"
      inputMode="text"
      autoComplete="off"
      required
      aria-label={label}
      aria-invalid={isWrong || time === null || undefined}
      className={`rounded-std border border-ink-soft bg-raised tabular-nums aria-invalid:border-2 aria-invalid:border-risk ${sizes[size]}`}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const read = readTime(event.target.value);
        if (read !== null) onChange(read);
      }}
      onBlur={() => time !== null && setTyped(time)}
    />
  );
}
