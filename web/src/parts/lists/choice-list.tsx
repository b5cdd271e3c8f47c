import type { Tag } from "@guichet/contract/tags.ts";
import Check from "lucide-react/icons/check";
import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
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
  const list = useId();
  const [typed, setTyped] = useState("");
  const [place, setPlace] = useState(0);
  const found = matching(options, typed);
  const isNew = create !== undefined && typed.trim() !== "" && !found.some((one) => isSame(one.name, typed));
  const shown = isNew ? [...found, { value: making, name: create.words(typed.trim()) }] : found;
  const at = Math.min(place, shown.length - 1);
  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    if (option.value === making) create?.onCreate(typed.trim());
    else onToggle(option.value);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setPlace((at + step + shown.length) % Math.max(1, shown.length));
    else if (event.key === "Enter") choose(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the panel was opened to type here.
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] === undefined ? undefined : `${list}-${shown[at].value}`}
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={60}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        className="w-full rounded-std border border-ink-soft bg-raised px-3 py-1.5 text-3"
      />
      <div
        id={list}
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        className="-mx-2 max-h-64 overflow-y-auto"
      >
        {shown.map((option, index) => (
          <ChoiceOption
            key={option.value}
            id={`${list}-${option.value}`}
            option={option}
            isPointed={index === at}
            isChosen={chosen.has(option.value)}
            onChoose={() => choose(option)}
          />
        ))}
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

type ChoiceOptionProps = {
  id: string;
  option: Option;
  isPointed: boolean;
  isChosen: boolean;
  onChoose: () => void;
};

function ChoiceOption({ id, option, isPointed, isChosen, onChoose }: ChoiceOptionProps) {
  return (
    // The field keeps the focus and answers the keys: the options are only pointed at.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-pointed={isPointed || undefined}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === "Enter" && onChoose()}
      ref={(element) => {
        if (isPointed) element?.scrollIntoView?.({ block: "nearest" });
      }}
      className="flex min-h-8 cursor-pointer items-center gap-2 rounded-std px-2 py-1 text-2 hover:bg-sunk data-pointed:bg-accent-wash"
    >
      <span className="grid size-4 place-content-center text-accent">
        {isChosen && <Icon of={Check} small />}
      </span>
      <span className={`min-w-0 flex-1 [overflow-wrap:anywhere] ${isChosen ? "font-strong" : ""}`}>
        {option.colour === undefined ? (
          option.name
        ) : (
          <TagName tag={{ name: option.name, colour: option.colour }} />
        )}
      </span>
    </div>
  );
}
