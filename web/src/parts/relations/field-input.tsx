import type { Field as AskedField, FieldValue } from "@guichet/contract/fields.ts";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { useReading } from "../reading.ts";

type FieldInputProps = {
  field: AskedField;
  value: FieldValue;
  onFill: (value: FieldValue) => void;
  /** Each letter counts at once, where a button follows; else what was typed counts when one leaves it. */
  eager?: boolean;
  required?: boolean;
};

/** One field as its kind is best filled. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onFill, required = false } = props;
  const { t } = useTranslation();
  if (field.kind === "yes_no")
    return (
      <Choice
        label={field.name}
        required={required}
        value={value === null ? "" : String(value)}
        options={[
          { value: "", label: t("fields.unsaid") },
          { value: "true", label: t("fields.yes") },
          { value: "false", label: t("fields.no") },
        ]}
        onChange={({ target }) => onFill(target.value === "" ? null : target.value === "true")}
      />
    );
  if (field.kind === "choice")
    return (
      <Choice
        label={field.name}
        required={required}
        value={heldOf(value)[0] ?? ""}
        options={[
          { value: "", label: t("fields.unsaid") },
          ...offered(field, value).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ target }) => onFill(target.value === "" ? null : [target.value])}
      />
    );
  return field.kind === "choices" ? <SeveralChoices {...props} /> : <Typed {...props} />;
}

const heldOf = (value: FieldValue): string[] => (Array.isArray(value) ? value : []);

/** One that is offered no more stays where it is held. */
const offered = ({ choices }: AskedField, value: FieldValue) =>
  choices.filter(({ id, retired }) => !retired || heldOf(value).includes(id));

function SeveralChoices({ field, value, onFill }: FieldInputProps) {
  const held = heldOf(value);
  const toggle = (id: string, chosen: boolean) => {
    const left = chosen ? [...held, id] : held.filter((each) => each !== id);
    onFill(left.length === 0 ? null : left);
  };
  return (
    <fieldset className="grid gap-0.5">
      <legend className="pb-1 text-2 font-strong">{field.name}</legend>
      {offered(field, value).map(({ id, name }) => (
        <Check
          key={id}
          type="checkbox"
          label={name}
          checked={held.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}

function Typed({ field, value, onFill, eager = false, required = false }: FieldInputProps) {
  const { language } = useReading();
  const shown =
    typeof value === "number"
      ? value.toLocaleString(language, { useGrouping: false, maximumFractionDigits: 10 })
      : String(value ?? "");
  const say = (typed: string) => {
    if (typed !== shown) onFill(typed.trim() === "" ? null : typed);
  };
  const leaveOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur();
  };
  return (
    <Field
      // What it holds may change elsewhere: the box begins anew with it.
      key={eager ? field.id : shown}
      label={field.name}
      required={required}
      type={field.kind === "date" ? "date" : "text"}
      inputMode={field.kind === "number" ? "decimal" : undefined}
      maxLength={500}
      defaultValue={shown}
      {...(eager
        ? { onChange: ({ target }) => onFill(target.value) }
        : { onBlur: ({ target }) => say(target.value), onKeyDown: leaveOnEnter })}
    />
  );
}
