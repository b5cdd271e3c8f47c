import type { Macro } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useVisitRehearsal, type VisitBegun } from "../../api/people/visits.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { MacroPicker } from "../../parts/writing/macro-picker.tsx";
import { MacroShown } from "../../parts/writing/macro-shown.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type MacroChosen, plainWords } from "./macro-chosen.ts";

type Chosen = MacroChosen & { words: string | null };
type ChooseMacroProps = {
  begun: VisitBegun;
  onChoose: (chosen: Chosen) => void;
  onClose: () => void;
};

/** Chosen by a few letters among those of a new ticket, and seen before it is chosen. */
export function ChooseMacro({ begun, onChoose, onClose }: ChooseMacroProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Macro | null>(null);
  return (
    <Dialog title={picked === null ? t("macro.run_title") : picked.name} onClose={onClose}>
      {picked === null ? (
        <MacroPicker isOffered={({ situations }) => situations.includes("new")} onPick={setPicked} />
      ) : (
        <Previewed begun={begun} macro={picked} onChoose={onChoose} onBack={() => setPicked(null)} />
      )}
    </Dialog>
  );
}

type PreviewedProps = Omit<ChooseMacroProps, "onClose"> & { macro: Macro; onBack: () => void };

function Previewed({ begun, macro, onChoose, onBack }: PreviewedProps) {
  const { t } = useTranslation();
  const preview = useVisitRehearsal(begun, macro.id);
  if (preview.isError) return <QueryTrouble error={preview.error} onRetry={() => void preview.refetch()} />;
  if (preview.data === undefined)
    return <Skeleton label={t("macro.loading")} lines={["w-4/5", "w-3/5", "w-2/5"]} />;
  const { words } = preview.data;
  return (
    <MacroShown
      preview={preview.data}
      note={t("counter.macro_note")}
      act={t("counter.macro_choose")}
      onAct={(without) => onChoose({ macro, without, words: words && plainWords(words.html) })}
      onBack={onBack}
    />
  );
}
