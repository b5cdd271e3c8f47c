import type { Macro, MacroPreview, MacroSituation } from "@guichet/contract/macros.ts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { usePreview, useRunMacro, useUndoRun } from "../../api/writing/macros.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type Deed, useSaving } from "../acts/doing.ts";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { MacroShown } from "./macro-shown.tsx";

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
  const { run, saving } = useRunning(props, preview);
  return (
    <MacroShown
      preview={preview}
      note={t("macro.never_sends")}
      act={t("macro.run")}
      failure={saving.failure}
      isPending={saving.isPending}
      onAct={run}
      onBack={props.onBack}
    />
  );
}

function useRunning({ ticketId, macro, situation, onWords, onDone }: PaneProps, { words }: MacroPreview) {
  const { t } = useTranslation();
  const { mutateAsync: run } = useRunMacro(ticketId);
  const { mutateAsync: undoRun } = useUndoRun(ticketId);
  const saving = useSaving(onDone);
  const key = useRef(newKey());
  const { id: macroId, name } = macro;
  const undoing =
    (runId: string): Deed =>
    async () => {
      await undoRun(runId);
      return { said: t("macro.undone", { name }) };
    };
  return {
    run: (without: readonly number[]) =>
      saving.save(async () => {
        const { id, done, closeWith } = await run({
          key: key.current,
          macroId,
          situation,
          without: [...without],
        });
        if (words !== null) onWords({ html: words.html, closeWith });
        return done.length > 0
          ? { said: t("macro.ran", { name }), undo: undoing(id), seconds: 10 }
          : undefined;
      }),
    saving,
  };
}
