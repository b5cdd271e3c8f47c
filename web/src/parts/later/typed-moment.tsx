import type { MomentPreset } from "@guichet/contract/moments.ts";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoments } from "../../api/time/moments.ts";
import { useNow } from "../../ui/clock.ts";
import { Field } from "../../ui/field.tsx";
import { useReading } from "../reading.ts";
import { echoWords } from "../time-words.ts";

const presetWords = {
  later_today: "later.preset.later_today",
  tomorrow_morning: "later.preset.tomorrow_morning",
  monday: "later.preset.monday",
  in_a_week: "later.preset.in_a_week",
} as const satisfies Record<MomentPreset, string>;

type TypedMomentProps = {
  label: string;
  words: string;
  onWords: (words: string) => void;
  autoFocus?: boolean;
};

/** A time to come in one's own words, and under them what was understood, before anything is done. */
export function TypedMoment({ label, words, onWords, autoFocus = false }: TypedMomentProps) {
  const { t } = useTranslation();
  const read = useRead(words);
  const echo = useEcho();
  const isLost = words.trim() !== "" && read === null;
  const understood = (
    <span role="status" className="block min-h-5">
      {typeof read === "string" && <span className="font-strong text-accent">{echo(read)}</span>}
      {isLost && t("later.not_read")}
    </span>
  );
  return (
    <Field
      label={label}
      hint={understood}
      autoComplete="off"
      autoFocus={autoFocus}
      placeholder={t("later.example")}
      value={words}
      onChange={(event) => onWords(event.target.value)}
    />
  );
}

/** An instant as it is read back: « jeudi 26 novembre à 9 h 00 ». */
export function useEcho(): (at: string) => string {
  const reading = useReading();
  const now = useNow();
  return (at) => echoWords(Date.parse(at), now, reading);
}

/** The instant that the words say; null when they say none, undefined while nobody knows. */
export function useRead(words: string): string | null | undefined {
  const moments = useMoments(words);
  if (words.trim() === "" || moments.isPlaceholderData) return undefined;
  return moments.data?.read;
}

/** Enter, as soon as the words are typed: what they say may still be on its way, and is then awaited. */
export function useEnter(
  words: string,
  onTime: (at: string) => void,
): { isReady: boolean; enter: () => void } {
  const read = useRead(words);
  const [entered, setEntered] = useState<string | null>(null);
  const isAwaited = entered === words && read !== undefined;
  useEffect(() => {
    if (!isAwaited) return;
    setEntered(null);
    // Words that say no time are told so where they are typed.
    if (read !== null) onTime(read);
  }, [isAwaited, read, onTime]);
  return {
    isReady: words.trim() !== "" && read !== null,
    enter: () => (typeof read === "string" ? onTime(read) : setEntered(words)),
  };
}

/** The ready times, each with its date: one press and it is done. */
export function Presets({ onPick }: { onPick: (at: string) => void }) {
  const { t } = useTranslation();
  const echo = useEcho();
  const presets = useMoments("").data?.presets ?? [];
  return (
    <ul className="-mx-2 grid">
      {presets.map(({ preset, at }) => (
        <li key={preset}>
          <button
            type="button"
            className="flex min-h-9 w-full items-baseline gap-3 rounded-std px-2 py-1.5 text-left text-3 hover:bg-sunk"
            onClick={() => onPick(at)}
          >
            <span className="flex-1">{t(presetWords[preset])}</span>
            <span className="text-2 text-ink-soft">{echo(at)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
