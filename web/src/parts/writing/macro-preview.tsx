import type { Macro, MacroPreview, MacroSituation } from "@guichet/contract/macros.ts";
import purify from "dompurify";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey, Refused } from "../../api/client.ts";
import { usePreview, useRunMacro, useUndoRun } from "../../api/writing/macros.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useToast } from "../../ui/toast.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { useActWords } from "./act-words.ts";

/** What goes into the composer, at the cursor; nothing leaves until somebody presses send. */
export type Prepared = { html: string; closeWith: string | null };

type PaneProps = {
  ticketId: string;
  macro: Macro;
  situation: MacroSituation;
  onWords: (prepared: Prepared) => void;
  onBack: () => void;
  onDone: () => void;
};

export function MacroPreviewPane(props: PaneProps) {
  const { t } = useTranslation();
  const preview = usePreview(props.ticketId, props.macro.id, props.situation);
  if (preview.isError) return <QueryTrouble error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined)
    return <Skeleton label={t("macro.loading")} lines={["w-4/5", "w-3/5", "w-2/5"]} />;
  return <Shown {...props} preview={preview.data} />;
}

function Shown({ preview, ...props }: PaneProps & { preview: MacroPreview }) {
  const { t } = useTranslation();
  const refused = preview.steps.flatMap(({ will }, rank) => (will === "refused" ? [rank] : []));
  const [without, setWithout] = useState<readonly number[]>(refused);
  const running = useRunning(props, preview);
  const words = useRefusalWords();
  const { words: filled } = preview;
  return (
    <div className="grid gap-4">
      {filled !== null && (
        <section aria-label={t("macro.will_insert")} className="grid gap-1">
          <h2 className="text-2 font-strong">{t("macro.will_insert")}</h2>
          <div
            lang={filled.language}
            className="words max-h-56 overflow-y-auto rounded-std border border-line bg-paper px-3 py-2 text-3"
            // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned here, and by the server when it was kept.
            dangerouslySetInnerHTML={{ __html: purify.sanitize(filled.html) }}
          />
          {filled.missing.length > 0 && (
            <p className="text-2 text-risk">
              {t("composer.ready_missing", { names: filled.missing.map((name) => `{${name}}`).join(", ") })}
            </p>
          )}
        </section>
      )}
      {preview.steps.length > 0 && <Steps steps={preview.steps} without={without} onChange={setWithout} />}
      <p className="text-2 text-ink-soft">{t("macro.never_sends")}</p>
      {running.error !== null && <Trouble title={words(running.error)} />}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={props.onBack}>
          {t("macro.back")}
        </Button>
        <Button autoFocus look="primary" disabled={running.isBusy} onClick={() => running.run(without)}>
          {t("macro.run")}
        </Button>
      </div>
    </div>
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

function useRunning({ ticketId, macro, situation, onWords, onDone }: PaneProps, { words }: MacroPreview) {
  const { t } = useTranslation();
  const run = useRunMacro(ticketId);
  const { mutateAsync: undo } = useUndoRun(ticketId);
  const toast = useToast();
  const refusalWords = useRefusalWords();
  const key = useRef(newKey());
  const takeBack = (runId: string) =>
    undo(runId).then(
      () => void toast({ text: t("macro.undone", { name: macro.name }) }),
      (error: unknown) => void toast({ text: refusalWords(error) }),
    );
  return {
    run: (without: readonly number[]) =>
      run.mutate(
        { key: key.current, macroId: macro.id, situation, without: [...without] },
        {
          onSuccess: ({ id, done, closeWith }) => {
            if (words !== null) onWords({ html: words.html, closeWith });
            const act = { label: t("ticket.undo"), onPress: () => void takeBack(id) };
            if (done.length > 0) toast({ text: t("macro.ran", { name: macro.name }), act, seconds: 10 });
            onDone();
          },
        },
      ),
    isBusy: run.isPending,
    error: run.error,
  };
}
