import { type Commitment, WordKind } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { usePromises } from "../../api/promises.ts";
import { Check } from "../../ui/check.tsx";
import { useTelling } from "../promises/promise-stamp.tsx";
import { stampWords, whatWords } from "../promises/stamp-words.ts";
import type { Guarding } from "./guarding.ts";

const words: readonly string[] = WordKind.options;

/** A word given earlier that still stands: this very message may be what keeps it. Clocks need no tick. */
export function KeepsLine({ ticketId, guarding }: { ticketId: string; guarding: Guarding }) {
  const { t } = useTranslation();
  const telling = useTelling();
  const standing = (usePromises(ticketId).data?.items ?? []).filter(
    (promise) => stands(promise) && !guarding.settled.chips.some((chip) => chip.movesId === promise.id),
  );
  if (standing.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line pt-2 text-2">
      <legend className="sr-only">{t("guard.keeps")}</legend>
      <span aria-hidden="true" className="text-ink-soft">
        {t("guard.keeps")}
      </span>
      {standing.map((promise) => (
        <Check
          key={promise.id}
          type="checkbox"
          label={t("promise.whole", {
            what: whatWords(promise, t),
            state: stampWords(promise, telling).words,
          })}
          checked={guarding.word.keeps.includes(promise.id)}
          onChange={(event) => guarding.setKeeps(promise.id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}

const stands = (promise: Commitment): boolean =>
  promise.keptAt === null && promise.releasedAt === null && words.includes(promise.kind);
