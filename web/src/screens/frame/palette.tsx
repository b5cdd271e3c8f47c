import Search from "lucide-react/icons/search";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyCap } from "../../parts/acts/key-cap.tsx";
import { Announcer } from "../../ui/announcer.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type PaletteGroup, type PaletteLine, usePaletteLines } from "./palette-lines.ts";

type PaletteProps = {
  onClose: () => void;
  /** Run once the palette is gone, so that the focus goes where the act leads. */
  onRun: (run: () => void) => void;
};

/** Everything that can be done and found from here, a few letters away. */
export function Palette({ onClose, onRun }: PaletteProps) {
  const { t } = useTranslation();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const groups = usePaletteLines(typed);
  const lines = groups.flatMap((group) => group.lines);
  const at = Math.min(place, lines.length - 1);
  const pointed = lines[at];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((at + step + lines.length) % Math.max(1, lines.length));
    else if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    else if (pointed !== undefined) onRun(pointed.run);
    event.preventDefault();
  };
  return (
    <Dialog title={t("search.palette.title")} onClose={onClose} placement="top">
      <div className="flex items-center gap-2.5 border-b border-line px-4">
        <Icon of={Search} />
        <input
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={pointed && `${list}-${pointed.id}`}
          aria-label={t("search.palette.label")}
          placeholder={t("search.palette.label")}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onKeyDown={press}
          onChange={(event) => {
            setTyped(event.target.value);
            setPlace(0);
          }}
          className="min-h-12 min-w-0 flex-1 bg-transparent text-4 outline-none"
        />
        <KeyCap of="Escape" />
      </div>
      <Announcer text={t("search.palette.count", { count: lines.length })} />
      <div
        id={list}
        role="listbox"
        aria-label={t("search.palette.title")}
        className="max-h-[min(60dvh,32rem)] overflow-y-auto overscroll-contain px-2 pb-2"
      >
        {groups.map((group) => (
          <Group key={group.name} group={group} list={list} pointed={pointed} onRun={onRun} />
        ))}
      </div>
      {lines.length === 0 && <p className="px-4 pb-4 text-2 text-ink-soft">{t("search.palette.nothing")}</p>}
    </Dialog>
  );
}

type GroupProps = {
  group: PaletteGroup;
  list: string;
  pointed: PaletteLine | undefined;
  onRun: (run: () => void) => void;
};

function Group({ group, list, pointed, onRun }: GroupProps) {
  const { t } = useTranslation();
  const title = `${list}-${group.name}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box is no fieldset.
    <div role="group" aria-labelledby={title} className="pt-2">
      <p id={title} className="px-2 pb-0.5 text-1 text-ink-soft">
        {t(`search.palette.group.${group.name}`)}
      </p>
      {group.lines.map((line) => (
        <Option
          key={line.id}
          id={`${list}-${line.id}`}
          line={line}
          isPointed={line.id === pointed?.id}
          onChoose={() => onRun(line.run)}
        />
      ))}
    </div>
  );
}

type OptionProps = { id: string; line: PaletteLine; isPointed: boolean; onChoose: () => void };

function Option({ id, line, isPointed, onChoose }: OptionProps) {
  return (
    // The field keeps the focus and answers the keys: the options are only pointed at.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isPointed}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
      ref={(option) => {
        if (isPointed) option?.scrollIntoView?.({ block: "nearest" });
      }}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-std px-2 py-1 hover:bg-sunk aria-selected:bg-accent-wash"
    >
      <span className="min-w-0 flex-1 truncate">{line.words}</span>
      {line.note !== undefined && (
        <span className="max-w-1/2 truncate text-1 text-ink-soft">{line.note}</span>
      )}
      {line.key !== undefined && line.key !== "" && <KeyCap of={line.key} />}
    </div>
  );
}
