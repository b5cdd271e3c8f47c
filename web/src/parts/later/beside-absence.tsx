import { useTranslation } from "react-i18next";
import { usePresences } from "../../api/people/handovers.ts";
import { Choice, Field } from "../../ui/field.tsx";

type BesideValue = { note: string; replacedBy: string };
type BesideProps = { agentId: string; beside: BesideValue; onBeside: (beside: BesideValue) => void };

/** Who stands in, and a word for colleagues. */
export function Beside({ agentId, beside, onBeside }: BesideProps) {
  const { t } = useTranslation();
  const people = (usePresences().data?.items ?? []).filter(
    ({ id, state }) => id !== agentId && state !== "away",
  );
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <Choice
        label={t("away.stand_in")}
        hint={t("away.stand_in_hint")}
        value={beside.replacedBy}
        options={[
          { value: "", label: t("away.nobody") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onBeside({ ...beside, replacedBy: event.target.value })}
      />
      <Field
        label={t("away.note")}
        hint={t("away.note_hint")}
        maxLength={500}
        value={beside.note}
        onChange={(event) => onBeside({ ...beside, note: event.target.value })}
      />
    </div>
  );
}
