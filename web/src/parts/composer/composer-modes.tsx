import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type ComposerModesProps = {
  mode: DraftKind | null;
  onMode: (mode: DraftKind) => void;
  /** Notes only: the ticket came by an inbox that one reads and does not answer. */
  readOnly: boolean;
  children?: ReactNode;
};

const on = { reply: "bg-accent-wash text-accent font-strong", note: "bg-note-line text-ink font-strong" };

/** Two modes that cannot be mistaken: another word, another paper, another button. */
export function ComposerModes({ mode, onMode, readOnly, children }: ComposerModesProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-1 p-2">
      <fieldset className="flex gap-1">
        <legend className="sr-only">{t("composer.modes")}</legend>
        {(readOnly ? (["note"] as const) : (["reply", "note"] as const)).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={mode === each}
            onClick={() => onMode(each)}
            className={`min-h-7 rounded-std px-2.5 text-2 ${mode === each ? on[each] : "text-ink-soft hover:bg-sunk hover:text-ink"}`}
          >
            {t(`composer.${each}`)}
          </button>
        ))}
      </fieldset>
      {children}
    </div>
  );
}
