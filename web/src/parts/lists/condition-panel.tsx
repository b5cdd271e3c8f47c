import type { Condition, ConditionOn } from "@guichet/contract/filters.ts";
import { type RefObject, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Panel } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { ChoiceList, type Option } from "./choice-list.tsx";
import { FieldFields } from "./field-fields.tsx";
import {
  isSet,
  isSetOn,
  namedCondition,
  type SetCondition,
  type SetOn,
  useFilterOptions,
} from "./filter-options.ts";

export type ConditionPanelProps = {
  on: ConditionOn;
  condition: Condition | undefined;
  anchor: RefObject<HTMLElement | null>;
  /** Undefined takes the condition out. */
  onChange: (condition: Condition | undefined) => void;
  onClose: () => void;
};

/** The small menu of one part of the sentence. What is pressed holds at once. */
export function ConditionPanel({ on, condition, anchor, onChange, onClose }: ConditionPanelProps) {
  const { t } = useTranslation();
  const options = useFilterOptions();
  return (
    <Panel title={t(`filter.title.${on}`)} anchor={anchor} onClose={onClose}>
      {isSetOn(on) && (
        <SetFields
          on={on}
          options={options[on]}
          condition={condition !== undefined && isSet(condition) ? condition : undefined}
          onChange={onChange}
        />
      )}
      {(on === "opened" || on === "last_word" || on === "waiting") && (
        <SpanFields
          on={on}
          condition={condition !== undefined && "hours" in condition ? condition : undefined}
          onChange={onChange}
        />
      )}
      {on === "field" && (
        <FieldFields
          condition={condition?.on === "field" ? condition : undefined}
          onChange={(said) => {
            onChange(said);
            onClose();
          }}
        />
      )}
      {on === "subject" && (
        <SubjectField
          words={condition?.on === "subject" ? condition.has : ""}
          onChange={(has) => {
            onChange(has === "" ? undefined : { on, has });
            onClose();
          }}
        />
      )}
      {condition !== undefined && (
        <div>
          <Button
            look="link"
            onClick={() => {
              onChange(undefined);
              onClose();
            }}
          >
            {t("filter.drop")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

type SetFieldsProps = {
  on: SetOn;
  options: readonly Option[];
  condition: SetCondition | undefined;
  onChange: (condition: Condition | undefined) => void;
};

function SetFields({ on, options, condition, onChange }: SetFieldsProps) {
  const { t } = useTranslation();
  const chosen = new Set<string>(condition?.is ?? []);
  const say = (values: readonly string[], not: boolean) => onChange(namedCondition(on, values, not));
  return (
    <>
      <ChoiceList
        label={t(`filter.title.${on}`)}
        options={options}
        chosen={chosen}
        onToggle={(value) =>
          say(
            chosen.has(value) ? [...chosen].filter((each) => each !== value) : [...chosen, value],
            condition?.not === true,
          )
        }
      />
      {chosen.size > 0 && (
        <Check
          type="checkbox"
          label={t("filter.all_but")}
          checked={condition?.not === true}
          onChange={(event) => say([...chosen], event.target.checked)}
        />
      )}
    </>
  );
}

type SpanOn = "opened" | "last_word" | "waiting";
type Span = { than: "less" | "more"; hours: number };
type SpanFieldsProps = { on: SpanOn; condition: Span | undefined; onChange: (condition: Condition) => void };

function SpanFields({ on, condition, onChange }: SpanFieldsProps) {
  const { t } = useTranslation();
  const { than, hours } = condition ?? { than: "more", hours: 48 };
  const [unit, setUnit] = useState(hours % 24 === 0 ? 24 : 1);
  const say = (span: Partial<Span>) => onChange({ on, than, hours, ...span });
  return (
    <div className="grid grid-cols-[1fr_5rem_1fr] items-end gap-2">
      <Choice
        label={t("filter.since")}
        value={than}
        options={[
          { value: "more", label: t("filter.more_than") },
          { value: "less", label: t("filter.less_than") },
        ]}
        onChange={(event) => say({ than: event.target.value === "less" ? "less" : "more" })}
      />
      <Field
        label={t("filter.how_many")}
        type="number"
        min={1}
        max={1830}
        value={Math.round(hours / unit)}
        onChange={(event) =>
          say({ hours: Math.min(43_920, Math.max(1, Number(event.target.value) || 1) * unit) })
        }
      />
      <Choice
        label={t("filter.unit")}
        value={String(unit)}
        options={[
          { value: "1", label: t("filter.unit_hours") },
          { value: "24", label: t("filter.unit_days") },
        ]}
        onChange={(event) => {
          const next = Number(event.target.value);
          setUnit(next);
          say({ hours: Math.round(hours / unit) * next });
        }}
      />
    </div>
  );
}

function SubjectField({ words, onChange }: { words: string; onChange: (words: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <Field
        autoFocus
        label={t("filter.title.subject")}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div>
        <Button type="submit" look="primary">
          {t("filter.apply")}
        </Button>
      </div>
    </form>
  );
}
