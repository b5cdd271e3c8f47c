import { PerimeterChoice } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { useAgents } from "../../api/team.ts";
import { Perimeter } from "../../parts/reasons/perimeter.tsx";
import { Check } from "../../ui/check.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import type { ReasonForm } from "./reason-form.ts";

type PerimeterFieldsProps = { form: ReasonForm; onChange: (part: Partial<ReasonForm>) => void };

/** The decision, and the means it asks for: only those are shown. */
export function PerimeterFields({ form, onChange }: PerimeterFieldsProps) {
  const { t } = useTranslation();
  const { choice } = form;
  const isOurs = choice === "treat" || choice === "with_partner";
  return (
    <>
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-2 font-strong">{t("reasons.choice")}</legend>
        {PerimeterChoice.options.map((each) => (
          <Check
            key={each}
            type="radio"
            name="choice"
            label={<Perimeter choice={each} />}
            hint={t(`reason.choice_says.${each}`)}
            checked={choice === each}
            onChange={() => onChange({ choice: each })}
          />
        ))}
      </fieldset>
      {choice !== "treat" && (
        <Field
          label={t(choice === "with_partner" ? "reasons.partners_with" : "reasons.partners_to")}
          maxLength={2000}
          value={form.partners}
          onChange={(event) => onChange({ partners: event.target.value })}
        />
      )}
      {!isOurs && (
        <TextField
          label={t("reasons.way_out")}
          hint={t("reasons.way_out_hint")}
          maxLength={5000}
          rows={4}
          value={form.wayOut}
          onChange={(event) => onChange({ wayOut: event.target.value })}
        />
      )}
    </>
  );
}

export function PeopleChecks({ form, onChange }: PerimeterFieldsProps) {
  const { t } = useTranslation();
  const agents = useAgents().data?.items.filter((agent) => agent.disabledAt === null) ?? [];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-2 font-strong">{t("reasons.people")}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {agents.map(({ id, name }) => (
          <Check
            key={id}
            type="checkbox"
            label={name}
            checked={form.peopleIds.includes(id)}
            onChange={({ target }) => {
              const others = form.peopleIds.filter((each) => each !== id);
              onChange({ peopleIds: target.checked ? [...others, id] : others });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
