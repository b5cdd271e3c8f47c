import type { Condition, ConditionOn, Filter } from "@guichet/contract/filters.ts";
import Plus from "lucide-react/icons/plus";
import { Fragment, lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFields } from "../../api/lists/fields.ts";
import { part } from "../../api/renewal.ts";
import { Icon } from "../../ui/icon.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import { useReading } from "../reading.ts";
import type { ConditionPanelProps } from "./condition-panel.tsx";
import { useFilterOptions } from "./filter-options.ts";
import { conditionWords } from "./filter-words.ts";

const ConditionPanel = lazy(async () => ({
  default: (await part(import("./condition-panel.tsx"))).ConditionPanel,
}));

const addable = [
  "state",
  "owner",
  "reason",
  "field",
  "tag",
  "urgent",
  "unanswered",
  "waiting",
  "last_word",
  "opened",
  "promise",
  "inbox",
  "channel",
  "language",
  "followed",
  "subject",
] as const satisfies readonly ConditionOn[];

type FilterSentenceProps = { filter: Filter; onChange: (filter: Filter) => void };

/** “Tickets in progress, reason Delivery, …”: each part is a small menu, and one more may be added. */
export function FilterSentence({ filter, onChange }: FilterSentenceProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState<ConditionOn | null>(null);
  const adder = useRef<HTMLSpanElement>(null);
  const say = (before: Condition | undefined, said: Condition | undefined) => {
    const place = before === undefined ? -1 : filter.indexOf(before);
    if (said === undefined) onChange(filter.filter((condition) => condition !== before));
    else onChange(place === -1 ? [...filter, said] : filter.with(place, said));
  };
  const add = (on: ConditionOn) => {
    if (on === "unanswered" || on === "urgent" || on === "followed") say(undefined, { on });
    else setAdding(on);
  };
  // Of fields there may be several, each said by itself.
  const left = addable.filter((on) => on === "field" || !filter.some((condition) => condition.on === on));
  const added = adding === "field" ? undefined : filter.find((condition) => condition.on === adding);
  return (
    // Set as running text: its commas stand by its words, and it breaks where a sentence does.
    <div className="text-2 text-ink-soft">
      {t("filter.tickets")}{" "}
      {filter.map((condition, place) => (
        <Fragment key={keyAt(filter, place)}>
          <Part condition={condition} onChange={(said) => say(condition, said)} />
          {place < filter.length - 1 ? ", " : " "}
        </Fragment>
      ))}
      <span ref={adder} className="inline-block align-middle">
        <Menu
          label={t("filter.add")}
          icon={<Icon of={Plus} small />}
          size="small"
          acts={left.map((on) => ({ id: on, label: t(`filter.title.${on}`), onPress: () => add(on) }))}
        />
      </span>
      {adding !== null && (
        <Opened
          on={adding}
          condition={added}
          anchor={adder}
          onChange={(said) => say(added, said)}
          onClose={() => setAdding(null)}
        />
      )}
    </div>
  );
}

const Opened = (props: ConditionPanelProps) => (
  <Suspense>
    <ConditionPanel {...props} />
  </Suspense>
);

type PartProps = { condition: Condition; onChange: (condition: Condition | undefined) => void };

function Part({ condition, onChange }: PartProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const options = useFilterOptions();
  const fields = useFields(condition.on === "field").data?.items ?? [];
  const { about, value } = conditionWords(condition, { t, language, options, fields });
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="inline-block min-h-6 max-w-full rounded-std text-left hover:bg-sunk aria-expanded:bg-sunk"
      >
        {about !== "" && `${about} `}
        {value !== "" && (
          <span className="font-strong text-ink underline decoration-dotted underline-offset-3">{value}</span>
        )}
      </button>
      {isOpen && (
        <Opened
          on={condition.on}
          condition={condition}
          anchor={anchor}
          onChange={onChange}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}

/** By what it is about: a part stays itself while another changes. The same field may be asked for several things. */
function keyAt(filter: readonly Condition[], place: number): string {
  const about = filter.slice(0, place + 1).map((each) => (each.on === "field" ? each.field : each.on));
  const same = about.filter((each) => each === about[place]).length;
  return `${about[place]} ${same}`;
}
