import type { Macro, MacroSituation } from "@guichet/contract/macros.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { MacroEditor } from "./macro-editor.tsx";
import { MacroPicker } from "./macro-picker.tsx";
import { MacroPreviewPane, type Prepared } from "./macro-preview.tsx";

type MacroDialogProps = {
  ticketId: string;
  situation: MacroSituation;
  /** What is being written, to be kept as a macro. */
  written: { fr: string | null; en: string | null };
  onWords: (prepared: Prepared) => void;
  onDone: () => void;
};

/** Chosen by a few letters, seen before it is run. */
export function MacroDialog({ ticketId, situation, written, onWords, onDone }: MacroDialogProps) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Macro | null>(null);
  const [isKeeping, setIsKeeping] = useState(false);
  if (isKeeping) return <MacroEditor macro={null} words={written} onDone={onDone} />;
  return (
    <Dialog title={picked === null ? t("macro.run_title") : picked.name} onClose={onDone}>
      {picked === null ? (
        <>
          <MacroPicker isOffered={({ situations }) => situations.includes(situation)} onPick={setPicked} />
          {(written.fr ?? written.en) !== null && (
            <div>
              <Button look="quiet" onClick={() => setIsKeeping(true)}>
                {t("macro.keep_words")}
              </Button>
            </div>
          )}
        </>
      ) : (
        <MacroPreviewPane
          {...{ ticketId, situation, onWords, onDone }}
          macro={picked}
          onBack={() => setPicked(null)}
        />
      )}
    </Dialog>
  );
}
