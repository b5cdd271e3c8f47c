import Zap from "lucide-react/icons/zap";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisitBegun } from "../../api/people/visits.ts";
import { part } from "../../api/renewal.ts";
import { useActWords } from "../../parts/writing/act-words.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { MacroChosen } from "./macro-chosen.ts";

const ChooseMacro = lazy(async () => ({
  default: (await part(import("./choose-macro.tsx"))).ChooseMacro,
}));

type VisitMacroProps = {
  begun: VisitBegun;
  chosen: MacroChosen | null;
  onChange: (chosen: MacroChosen | null) => void;
  /** What the macro says, as plain words. */
  onWords: (words: string) => void;
};

/** What is chosen is said in full before the ticket is opened, and can be put away until then. */
export function VisitMacro({ begun, chosen, onChange, onWords }: VisitMacroProps) {
  const { t } = useTranslation();
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <div>
      {chosen === null ? (
        <Button onClick={() => setIsChoosing(true)}>
          <Icon of={Zap} small />
          {t("counter.macro")}
        </Button>
      ) : (
        <Waiting chosen={chosen} onDrop={() => onChange(null)} />
      )}
      <Suspense>
        {isChoosing && (
          <ChooseMacro
            begun={begun}
            onChoose={({ words, ...picked }) => {
              if (words !== null) onWords(words);
              onChange(picked.macro.acts.length > picked.without.length ? picked : null);
              setIsChoosing(false);
            }}
            onClose={() => setIsChoosing(false)}
          />
        )}
      </Suspense>
    </div>
  );
}

function Waiting({ chosen: { macro, without }, onDrop }: { chosen: MacroChosen; onDrop: () => void }) {
  const { t } = useTranslation();
  const actWords = useActWords();
  const acts = macro.acts.filter((_, rank) => !without.includes(rank));
  return (
    <section
      aria-label={t("counter.macro_waits", { name: macro.name })}
      className="grid gap-1 rounded-std border border-line px-3 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="min-w-0 flex-1 text-2 font-strong">
          {t("counter.macro_waits", { name: macro.name })}
        </h2>
        <Button look="quiet" size="small" onClick={onDrop}>
          {t("words.remove")}
        </Button>
      </div>
      <ul className="grid text-2 text-ink-soft">
        {acts.map((act) => (
          <li key={actWords(act)}>{actWords(act)}</li>
        ))}
      </ul>
    </section>
  );
}
