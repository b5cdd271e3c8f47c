import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import type { Step } from "./follow-up-form.ts";
import { TypedMoment, useEcho } from "./typed-moment.tsx";

type FollowUpStepProps = {
  step: Step;
  title: { name: "reminder" | "only" | "last" | "letter"; place: number };
  language: string | undefined;
  onStep: (step: Step) => void;
  onDrop: (() => void) | null;
};

/** One time and one text. */
export function FollowUpStep({ step, title, language, onStep, onDrop }: FollowUpStepProps) {
  const { t } = useTranslation();
  const echo = useEcho();
  const named = t(`follow_up.step.${title.name}`, { number: title.place + 1 });
  return (
    <fieldset className="grid gap-2 border-l-2 border-line pl-4">
      <legend className="sr-only">{named}</legend>
      <div className="flex items-center justify-between gap-2">
        <p aria-hidden="true" className="font-strong">
          {named}
        </p>
        {onDrop !== null && (
          <Button look="quiet" size="small" onClick={onDrop}>
            {t("words.remove")}
          </Button>
        )}
      </div>
      {step.at !== null && step.words === "" && (
        <p className="text-2 text-ink-soft">{t("follow_up.stands_at", { when: echo(step.at) })}</p>
      )}
      <TypedMoment
        label={t(step.at === null ? "follow_up.when" : "follow_up.when_else")}
        words={step.words}
        onWords={(words) => onStep({ ...step, words })}
      />
      <TextField
        label={t(title.name === "reminder" ? "follow_up.reminder" : "follow_up.text")}
        required
        rows={title.name === "reminder" ? 2 : 5}
        maxLength={5000}
        lang={language}
        value={step.text}
        onChange={(event) => onStep({ ...step, text: event.target.value })}
      />
    </fieldset>
  );
}
