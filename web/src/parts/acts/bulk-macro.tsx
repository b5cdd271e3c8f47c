import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import type { Macro, MacroOnMany } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../../api/client.ts";
import { usePreviewOnMany } from "../../api/writing/macros.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { QueryTrouble } from "../loading/query-trouble.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";
import { useActWords } from "../writing/act-words.ts";
import { MacroPicker } from "../writing/macro-picker.tsx";

type BulkMacroProps = {
  ticketIds: readonly string[];
  onAsk: (act: BulkAct) => void;
  onDone: () => void;
};

/** Its acts on many tickets: seen first, then done behind, with an account ticket by ticket. Its words stay: nobody writes there. */
export function BulkMacro({ ticketIds, onAsk, onDone }: BulkMacroProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Macro | null>(null);
  const count = ticketIds.length;
  const run = (macroId: string) => {
    onDone();
    onAsk({ kind: "macro", macroId });
  };
  const title = picked === null ? t("bulk.choose_act", { act: t("bulk.act.macro"), count }) : picked.name;
  return (
    <Dialog title={title} onClose={onDone}>
      {picked === null ? (
        <MacroPicker isOffered={({ acts }) => acts.length > 0} onPick={setPicked} />
      ) : (
        <Tried
          macro={picked}
          ticketIds={ticketIds}
          onBack={() => setPicked(null)}
          onRun={() => run(picked.id)}
        />
      )}
    </Dialog>
  );
}

type TriedProps = {
  macro: Macro;
  ticketIds: readonly string[];
  onBack: () => void;
  onRun: () => void;
};

function Tried({ macro, ticketIds, onBack, onRun }: TriedProps) {
  const { t } = useTranslation();
  const preview = usePreviewOnMany(macro.id, ticketIds);
  if (preview.isError) return <QueryTrouble error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined)
    return <Skeleton label={t("macro.loading")} lines={["w-4/5", "w-3/5", "w-2/5"]} />;
  const { tried, steps, refused } = preview.data;
  const count = ticketIds.length;
  const hasWords = macro.fr !== null || macro.en !== null;
  return (
    <div className="grid gap-4">
      {tried < count && <p className="text-2 text-ink-soft">{t("macro.many.tried", { tried, count })}</p>}
      <Steps steps={steps} />
      {refused.length > 0 && <Refusals refused={refused} />}
      <p className="text-2 text-pretty text-ink-soft">
        {t(hasWords ? "macro.many.no_words" : "macro.many.each")}
      </p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onBack}>
          {t("macro.back")}
        </Button>
        <Button autoFocus look="primary" onClick={onRun}>
          {t("macro.many.run", { count })}
        </Button>
      </div>
    </div>
  );
}

function Steps({ steps }: Pick<MacroOnMany, "steps">) {
  const { t } = useTranslation();
  const actWords = useActWords();
  return (
    <section className="grid gap-1.5">
      <h2 className="text-2 font-strong">{t("macro.will_do")}</h2>
      <ul className="grid border-t border-line">
        {steps.map(({ act, now, nothing, refused }) => (
          <li
            key={`${act.kind}-${actWords(act)}`}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1.5"
          >
            <span className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">{actWords(act)}</span>
            <span className="text-2 text-ink-soft">
              {[
                t("macro.many.now", { count: now }),
                ...(nothing > 0 ? [t("bulk.unchanged", { count: nothing })] : []),
                ...(refused > 0 ? [t("bulk.refused", { count: refused })] : []),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const shown = 5;

/** On such a ticket nothing of the macro is done: all or none. */
function Refusals({ refused }: Pick<MacroOnMany, "refused">) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return (
    <section className="grid gap-1.5">
      <h2 className="text-2 font-strong">{t("macro.many.left_alone", { count: refused.length })}</h2>
      <ul className="grid gap-1.5">
        {refused.slice(0, shown).map(({ ticketId, reference, subject, refusal }) => (
          <li key={ticketId} className="grid text-2">
            <span className="truncate">
              {speakable(reference)} · {subject}
            </span>
            <span className="text-pretty text-ink-soft">
              {words(new Refused({ ...refusal, message: "" }))}
            </span>
          </li>
        ))}
      </ul>
      {refused.length > shown && <p className="text-2 text-ink-soft">+{refused.length - shown}</p>}
    </section>
  );
}
