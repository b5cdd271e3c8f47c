import type { MacroPreview } from "@guichet/contract/macros.ts";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../../api/client.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { CleanWords } from "../words/clean-words.tsx";
import { useActWords } from "./act-words.ts";

type MacroShownProps = {
  preview: MacroPreview;
  /** When it is done, and that it sends nothing. */
  note: ReactNode;
  act: string;
  failure?: string | undefined;
  isPending?: boolean;
  onAct: (without: readonly number[]) => void;
  onBack: () => void;
};

/** What a macro would say and do, before it does: each of its acts can be left out. */
export function MacroShown({
  preview,
  note,
  act,
  failure,
  isPending = false,
  onAct,
  onBack,
}: MacroShownProps) {
  const { t } = useTranslation();
  const refused = preview.steps.flatMap(({ will }, rank) => (will === "refused" ? [rank] : []));
  const [without, setWithout] = useState<readonly number[]>(refused);
  return (
    <div className="flex flex-col gap-4">
      {preview.words !== null && <Words words={preview.words} />}
      {preview.steps.length > 0 && <Steps steps={preview.steps} without={without} onChange={setWithout} />}
      <p className="text-2 text-ink-soft">{note}</p>
      {failure !== undefined && <Trouble title={failure} />}
      <div className="sheet-foot flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onBack}>
          {t("macro.back")}
        </Button>
        <Button autoFocus look="primary" disabled={isPending} onClick={() => onAct(without)}>
          {act}
        </Button>
      </div>
    </div>
  );
}

function Words({ words: { language, html, missing } }: { words: NonNullable<MacroPreview["words"]> }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t("macro.will_insert")} className="grid gap-1">
      <h2 className="text-2 font-strong">{t("macro.will_insert")}</h2>
      <CleanWords
        html={html}
        language={language}
        className="max-h-56 rounded-std border border-line bg-paper"
      />
      {missing.length > 0 && (
        <p className="text-2 text-risk">
          {t("composer.ready_missing", { names: missing.map((name) => `{${name}}`).join(", ") })}
        </p>
      )}
    </section>
  );
}

type StepsProps = {
  steps: MacroPreview["steps"];
  without: readonly number[];
  onChange: (without: number[]) => void;
};

/** Each can be left out; what stands in the way of one is said beside it, by the very words of its refusal. */
function Steps({ steps, without, onChange }: StepsProps) {
  const { t } = useTranslation();
  const actWords = useActWords();
  const refusalWords = useRefusalWords();
  const whyNot = (step: StepsProps["steps"][number]) =>
    step.refusal === null ? undefined : refusalWords(new Refused({ ...step.refusal, message: "" }));
  return (
    <fieldset className="grid gap-1.5">
      <legend className="pb-1 text-2 font-strong">{t("macro.will_do")}</legend>
      {steps.map((step, rank) => (
        <Check
          key={`${step.act.kind}-${actWords(step.act)}`}
          type="checkbox"
          label={actWords(step.act)}
          hint={whyNot(step) ?? (step.will === "now" ? undefined : t(`macro.will.${step.will}`))}
          disabled={step.will === "refused"}
          checked={!without.includes(rank)}
          onChange={(event) =>
            onChange(event.target.checked ? without.filter((each) => each !== rank) : [...without, rank])
          }
        />
      ))}
    </fieldset>
  );
}
