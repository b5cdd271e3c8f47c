import { StepKind } from "@guichet/contract/procedures.ts";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import X from "lucide-react/icons/x";
import { useTranslation } from "react-i18next";
import { Choice, Field, TextField } from "../../ui/field.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { StepForm } from "./procedure-form.ts";

type StepFieldsProps = {
  step: StepForm;
  number: number;
  onChange: (step: StepForm) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One step written; a legal notice is not published without its source. */
export function StepFields({ step, number, onChange, onMove, onRemove }: StepFieldsProps) {
  const { t } = useTranslation();
  return (
    <li className="grid gap-2 border-t border-line pt-3">
      <div className="flex items-end gap-1">
        <span className="min-w-0 flex-1">
          <Choice
            label={t("procedure.step", { number })}
            value={step.kind}
            options={StepKind.options.map((value) => ({ value, label: t(`procedure.kind.${value}`) }))}
            onChange={(event) => onChange({ ...step, kind: StepKind.parse(event.target.value) })}
          />
        </span>
        <IconButton
          label={t("procedure.up", { number })}
          icon={<Icon of={ArrowUp} />}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t("procedure.down", { number })}
          icon={<Icon of={ArrowDown} />}
          onClick={() => onMove(1)}
        />
        <IconButton label={t("procedure.remove", { number })} icon={<Icon of={X} />} onClick={onRemove} />
      </div>
      <TextField
        label={t(`procedure.text.${step.kind}`)}
        required
        maxLength={1000}
        rows={2}
        value={step.text}
        onChange={(event) => onChange({ ...step, text: event.target.value })}
      />
      {step.kind === "tell" && (
        <Field
          label={t("procedure.its_source")}
          hint={t("procedure.source_hint")}
          required
          maxLength={300}
          value={step.source}
          onChange={(event) => onChange({ ...step, source: event.target.value })}
        />
      )}
    </li>
  );
}
