import type { Column } from "@guichet/contract/columns.ts";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useColumnNames } from "../../parts/words/column-names.ts";
import { Announcer } from "../../ui/announcer.tsx";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type ColumnChoicesProps = {
  offered: readonly Column[];
  chosen: readonly Column[];
  onChange: (chosen: readonly Column[]) => void;
};

const most = 12;

/** Those that are shown first, in their order; the rest below. Alt and an arrow move a line, as its buttons do. */
export function ColumnChoices({ offered, chosen, onChange }: ColumnChoicesProps) {
  const { t } = useTranslation();
  const name = useColumnNames();
  const list = useRef<HTMLUListElement>(null);
  const [moved, setMoved] = useState<Column | null>(null);
  const toFocus = useRef<Column | null>(null);
  // A line that is put elsewhere in the page loses the focus: it is given back to its box.
  useEffect(() => {
    if (toFocus.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-column="${toFocus.current}"] input`)?.focus();
    toFocus.current = null;
  });
  const say = (column: Column) => {
    toFocus.current = column;
    setMoved(column);
  };
  const move = (column: Column, step: 1 | -1) => {
    const to = chosen.indexOf(column) + step;
    if (to < 0 || to >= chosen.length) return;
    const others = chosen.filter((each) => each !== column);
    say(column);
    onChange(others.toSpliced(to, 0, column));
  };
  const toggle = (column: Column) => {
    say(column);
    onChange(chosen.includes(column) ? chosen.filter((each) => each !== column) : [...chosen, column]);
  };
  const onKeyDown = (event: KeyboardEvent, column: Column) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(column, event.key === "ArrowUp" ? -1 : 1);
  };
  const place = moved === null ? -1 : chosen.indexOf(moved);
  return (
    <>
      <ul ref={list} className="grid border-t border-line">
        {[...chosen, ...offered.filter((column) => !chosen.includes(column))].map((column) => {
          const at = chosen.indexOf(column);
          return (
            <li
              key={column}
              data-column={column}
              onKeyDown={(event) => onKeyDown(event, column)}
              className="flex min-h-9 items-center gap-1 border-b border-line"
            >
              <span className="min-w-0 flex-1">
                <Check
                  type="checkbox"
                  label={name(column)}
                  checked={at >= 0}
                  disabled={at < 0 && chosen.length >= most}
                  onChange={() => toggle(column)}
                />
              </span>
              {at >= 0 && chosen.length > 1 && (
                <>
                  <IconButton
                    label={t("columns.up", { name: name(column) })}
                    icon={<Icon of={ArrowUp} small />}
                    disabled={at === 0}
                    onClick={() => move(column, -1)}
                  />
                  <IconButton
                    label={t("columns.down", { name: name(column) })}
                    icon={<Icon of={ArrowDown} small />}
                    disabled={at === chosen.length - 1}
                    onClick={() => move(column, 1)}
                  />
                </>
              )}
            </li>
          );
        })}
      </ul>
      <Announcer
        text={
          moved === null || place < 0
            ? ""
            : t("columns.placed", { name: name(moved), place: place + 1, all: chosen.length })
        }
      />
    </>
  );
}
