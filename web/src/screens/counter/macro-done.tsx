import type { MacroRun } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useUndoRun } from "../../api/writing/macros.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { useActWords } from "../../parts/writing/act-words.ts";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";

type MacroDoneProps = { run: MacroRun; ticketId: string };

/** What the macro did as the ticket opened; one press puts it all back, and the ticket stays. */
export function MacroDone({ run, ticketId }: MacroDoneProps) {
  const { t } = useTranslation();
  const actWords = useActWords();
  const [isUndone, setIsUndone] = useState(false);
  const { mutateAsync: undo } = useUndoRun(ticketId);
  const saving = useSaving(() => setIsUndone(true));
  if (run.done.length === 0) return null;
  if (isUndone) return <p role="status">{t("counter.macro_undone")}</p>;
  return (
    <section aria-label={t("counter.macro_done")} className="grid gap-1 text-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="font-strong">{t("counter.macro_done")}</h2>
        <Button
          look="link"
          size="small"
          disabled={saving.isPending}
          onClick={() => saving.save(async () => void (await undo(run.id)))}
        >
          {t("words.undo")}
        </Button>
      </div>
      <ul className="grid text-ink-soft">
        {run.done.map((act) => (
          <li key={actWords(act)}>{actWords(act)}</li>
        ))}
      </ul>
      {saving.failure !== undefined && <Trouble title={saving.failure} />}
    </section>
  );
}
