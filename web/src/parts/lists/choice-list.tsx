import type { Tag } from "@guichet/contract/tags.ts";
import Check from "lucide-react/icons/check";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { PointedOption, PointingField, usePointing } from "../acts/pointing.tsx";
import { matching } from "../reasons/matching.ts";
import { TagName } from "./tag-name.tsx";

export type Option = { value: string; name: string; colour?: Tag["colour"] };

type ChoiceListProps = {
  label: string;
  options: readonly Option[];
  chosen: ReadonlySet<string>;
  onToggle: (value: string) => void;
  /** What is typed and is not there may be made. */
  create?: { words: (typed: string) => string; onCreate: (typed: string) => void };
};

const making = "making";

/** Several of a list, by a few letters and Enter; what is pressed is ticked or not at once. */
export function ChoiceList({ label, options, chosen, onToggle, create }: ChoiceListProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const found = matching(options, typed);
  const isNew = create !== undefined && typed.trim() !== "" && !found.some((one) => isSame(one.name, typed));
  const shown = isNew ? [...found, { value: making, name: create.words(typed.trim()) }] : found;
  const lines = shown.map((option) => ({ id: option.value, option }));
  const choose = ({ option: { value } }: (typeof lines)[number]) => {
    if (value === making) create?.onCreate(typed.trim());
    else onToggle(value);
    setTyped("");
  };
  const pointing = usePointing(lines, choose);
  return (
    <div className="grid gap-2">
      <PointingField pointing={pointing} label={label} maxLength={60} typed={typed} onType={setTyped} />
      <div
        id={pointing.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        className="-mx-2 max-h-64 overflow-y-auto"
      >
        {lines.map((line) => {
          const isChosen = chosen.has(line.id);
          return (
            <PointedOption
              key={line.id}
              pointing={pointing}
              line={line}
              isChosen={isChosen}
              onChoose={choose}
            >
              <span className="-mr-1 grid size-4 place-content-center text-accent">
                {isChosen && <Icon of={Check} small />}
              </span>
              <span className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${isChosen ? "font-strong" : ""}`}>
                <OptionName option={line.option} />
              </span>
            </PointedOption>
          );
        })}
      </div>
      {shown.length === 0 && (
        <p role="status" className="text-2 text-ink-soft">
          {t("filter.no_match")}
        </p>
      )}
    </div>
  );
}

const isSame = (one: string, other: string): boolean =>
  one.localeCompare(other.trim(), undefined, { sensitivity: "accent" }) === 0;

function OptionName({ option: { name, colour } }: { option: Option }) {
  return colour === undefined ? name : <TagName tag={{ name, colour }} />;
}
