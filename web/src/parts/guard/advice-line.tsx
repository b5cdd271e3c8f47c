import type { GuardFinding } from "@guichet/contract/guard.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { useTranslation } from "react-i18next";
import { isLeading, useMe } from "../../api/session.ts";
import { useSpellings } from "../../api/writing/guard.ts";
import { useAddHouseWords } from "../../api/writing/house-words.ts";
import { Button } from "../../ui/button.tsx";
import { useDoing } from "../acts/doing.ts";
import type { Guarding } from "./guarding.ts";

type AdviceLineProps = { guarding: Guarding };

/** A mark in the margin: it says, it offers, it holds nothing back. */
export function AdviceLine({ guarding }: AdviceLineProps) {
  const { t } = useTranslation();
  const [advice, ...others] = guarding.settled.advices;
  if (advice === undefined) return null;
  return (
    <div
      key={advice.id}
      className="flex min-h-11 flex-wrap items-center gap-x-2 gap-y-1 rounded-std bg-sunk px-3 py-1.5 md:flex-nowrap md:py-0.5"
    >
      <p className="line-clamp-2 min-w-0 flex-1 basis-48 text-2 leading-snug">{advice.advice.says}</p>
      {/* On a phone its acts go below it together; none of them stays alone. */}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2 gap-y-1 md:shrink-0 md:flex-nowrap">
        {others.length > 0 && (
          <span className="shrink-0 text-1 text-ink-soft">1/{guarding.settled.advices.length}</span>
        )}
        <Remedy advice={advice} guarding={guarding} />
        {advice.kind === "spelling" && <AddHouseWord advice={advice} guarding={guarding} />}
        <Button look="quiet" size="small" onClick={() => guarding.leave(advice)}>
          {t("guard.leave")}
        </Button>
      </div>
    </div>
  );
}

function Remedy({ advice, guarding }: AdviceLineProps & { advice: GuardFinding }) {
  const { t } = useTranslation();
  const replace = (words: string) => guarding.hand?.replace(advice.id, words);
  if (advice.fix !== undefined) {
    const { replacement } = advice.fix;
    return (
      <Button size="small" title="Alt ↵" aria-keyshortcuts="Alt+Enter" onClick={() => replace(replacement)}>
        {t("guard.fix")}
      </Button>
    );
  }
  return advice.kind === "spelling" ? (
    <Suggestions word={advice.excerpt} language={guarding.language} onPick={replace} />
  ) : null;
}

type SuggestionsProps = { word: string; language: Language; onPick: (word: string) => void };

/** On demand only: looking for words costs a hundred thousand times what knowing one costs. */
function Suggestions({ word, language, onPick }: SuggestionsProps) {
  const { t } = useTranslation();
  const spellings = useSpellings();
  const found = spellings.data?.suggestions.slice(0, 3);
  if (found === undefined) {
    return (
      <Button
        size="small"
        disabled={spellings.isPending}
        onClick={() => spellings.mutate({ word: word.slice(0, 60), language })}
      >
        {t("guard.suggest")}
      </Button>
    );
  }
  if (found.length === 0) return <span className="text-1 text-ink-soft">{t("guard.no_suggestion")}</span>;
  return found.map((each) => (
    <Button key={each} size="small" onClick={() => onPick(each)}>
      {each}
    </Button>
  ));
}

/** A name of ours that no dictionary knows: said once, by whoever decides for the house, and marked nowhere again. */
function AddHouseWord({ advice, guarding }: AdviceLineProps & { advice: GuardFinding }) {
  const { t } = useTranslation();
  const run = useDoing();
  const { mutateAsync: add } = useAddHouseWords();
  if (!isLeading(useMe())) return null;
  const word = withoutElision(advice.excerpt);
  const addIt = async () => {
    await add([word]);
    guarding.readAgain();
    return { said: t("guard.house_word_added", { word }) };
  };
  return (
    <Button size="small" onClick={() => run(addIt)}>
      {t("guard.house_word")}
    </Button>
  );
}

const withoutElision = (word: string): string =>
  word.replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)['’]/iu, "");
