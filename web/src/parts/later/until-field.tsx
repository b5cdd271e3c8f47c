import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Presets, TypedMoment, useEcho, useRead } from "./typed-moment.tsx";

/** Until when: an instant, without a date of return (null), or not said yet (undefined). */
export type Until = string | null | undefined;

/** One press for what is usual, or typed words; then it is said back, and may be changed. */
export function UntilField({ until, onUntil }: { until: Until; onUntil: (until: Until) => void }) {
  const { t } = useTranslation();
  const echo = useEcho();
  const [words, setWords] = useState("");
  const read = useRead(words);
  if (until !== undefined) {
    const said = until === null ? t("away.until_unknown") : t("away.until_said", { when: echo(until) });
    return (
      <div className="flex flex-wrap items-center justify-between gap-2 rounded-std bg-sunk px-3 py-2">
        <p className="font-strong">{said}</p>
        <Button look="link" onClick={() => onUntil(undefined)}>
          {t("away.change")}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-56 flex-1">
          <TypedMoment label={t("away.until")} words={words} onWords={setWords} autoFocus />
        </div>
        <span className="mb-6">
          <Button
            disabled={typeof read !== "string"}
            onClick={() => typeof read === "string" && onUntil(read)}
          >
            {t("away.choose")}
          </Button>
        </span>
      </div>
      <Presets onPick={onUntil} />
      <button
        type="button"
        className="-mx-2 flex min-h-9 items-center rounded-std px-2 py-1.5 text-left text-3 hover:bg-sunk"
        onClick={() => onUntil(null)}
      >
        {t("away.no_date")}
      </button>
    </div>
  );
}
