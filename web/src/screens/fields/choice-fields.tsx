import type { FieldWriting } from "@guichet/contract/fields.ts";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";

type Choices = FieldWriting["choices"];
type ChoiceFieldsProps = { choices: Choices; onChange: (choices: Choices) => void };

/** What may be chosen, line by line. */
export function ChoiceFields({ choices, onChange }: ChoiceFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 text-2 font-strong">{t("fields.choices")}</legend>
      {choices.map((choice, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new line has no other name than its place.
        <div key={place} className="flex items-end gap-1">
          <div className="min-w-0 flex-1">
            <Field
              label={t("fields.choice", { number: place + 1 })}
              maxLength={120}
              value={choice.name}
              onChange={({ target }) => onChange(choices.with(place, { ...choice, name: target.value }))}
            />
          </div>
          <IconButton
            label={t("fields.drop_choice", { number: place + 1 })}
            icon={<Icon of={X} small />}
            onClick={() => onChange(choices.toSpliced(place, 1))}
          />
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...choices, { name: "" }])}>
          {t("fields.add_choice")}
        </Button>
      </div>
    </fieldset>
  );
}
