import Search from "lucide-react/icons/search";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyCap } from "../../parts/acts/key-cap.tsx";
import { PointedOption, PointingField, usePointing } from "../../parts/acts/pointing.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type PaletteLine, usePaletteLines } from "./palette-lines.ts";

type PaletteProps = {
  onClose: () => void;
  /** Run once the palette is gone, so that the focus goes where the act leads. */
  onRun: (run: () => void) => void;
};

/** Everything that can be done and found from here, a few letters away. */
export function Palette({ onClose, onRun }: PaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const groups = usePaletteLines(typed);
  const lines = groups.flatMap((group) => group.lines);
  const run = (line: PaletteLine) => onRun(line.run);
  const pointing = usePointing(lines, run);
  return (
    <Dialog title={t("search.palette.title")} onClose={onClose} placement="top">
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Icon of={Search} />
        <PointingField
          pointing={pointing}
          label={t("search.palette.label")}
          spellCheck={false}
          typed={typed}
          onType={setTyped}
          className="min-h-12 min-w-0 flex-1 bg-transparent text-4 outline-none"
        />
        <KeyCap of="Escape" />
      </div>
      <Announcer text={t("search.palette.count", { count: lines.length })} />
      <div
        id={pointing.list}
        role="listbox"
        aria-label={t("search.palette.title")}
        className="max-h-[min(60dvh,32rem)] overflow-y-auto overscroll-contain px-2 pb-2"
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box is no fieldset.
          <div
            key={group.name}
            role="group"
            aria-labelledby={`${pointing.list}-${group.name}`}
            className="pt-2"
          >
            <p id={`${pointing.list}-${group.name}`} className="px-2 pb-0.5 text-1 text-ink-soft">
              {t(`search.palette.group.${group.name}`)}
            </p>
            {group.lines.map((line) => (
              <PointedOption key={line.id} pointing={pointing} line={line} onChoose={run}>
                <Words line={line} />
              </PointedOption>
            ))}
          </div>
        ))}
      </div>
      {lines.length === 0 && <p className="px-4 pb-4 text-2 text-ink-soft">{t("search.palette.nothing")}</p>}
    </Dialog>
  );
}

function Words({ line }: { line: PaletteLine }) {
  return (
    <>
      <span className="min-w-0 flex-1 truncate">{line.words}</span>
      {line.note !== undefined && (
        <span className="max-w-1/2 truncate text-1 text-ink-soft">{line.note}</span>
      )}
      {line.key !== undefined && line.key !== "" && <KeyCap of={line.key} />}
    </>
  );
}
