import { useTranslation } from "react-i18next";
import { useReasons } from "../../api/reasons.ts";
import { inTreeOrder } from "../../parts/reasons/tree-order.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import type { ReasonForm } from "./reason-form.ts";

type PlaceFieldsProps = {
  form: ReasonForm;
  /** Itself: a reason hangs neither on itself nor on what hangs on it. */
  reasonId: string | null;
  onChange: (part: Partial<ReasonForm>) => void;
};

const moments = ["before", "during", "after"] as const;

/** Where it hangs, when customers come with it, whether it can wait, and the words that lead to it. */
export function PlaceFields({ form, reasonId, onChange }: PlaceFieldsProps) {
  const { t } = useTranslation();
  const inUse = useReasons().data?.items.filter((reason) => reason.retiredAt === null) ?? [];
  const branches = inTreeOrder(inUse).filter((reason) => reason.id !== reasonId && reason.path.length < 3);
  return (
    <>
      <Choice
        label={t("reasons.branch")}
        value={form.parentId ?? ""}
        options={[
          { value: "", label: t("reasons.no_branch") },
          ...branches.map(({ id, path }) => ({ value: id, label: path.join(" › ") })),
        ]}
        onChange={({ target }) => onChange({ parentId: target.value === "" ? null : target.value })}
      />
      {form.parentId === null && (
        <Choice
          label={t("reasons.moment")}
          value={form.saleMoment ?? ""}
          options={[
            { value: "", label: t("reasons.any_moment") },
            ...moments.map((moment) => ({ value: moment, label: t(`reasons.moments.${moment}`) })),
          ]}
          onChange={({ target }) =>
            onChange({ saleMoment: moments.find((moment) => moment === target.value) ?? null })
          }
        />
      )}
      <Field
        label={t("reasons.signs")}
        hint={t("reasons.signs_hint")}
        value={form.signs}
        onChange={(event) => onChange({ signs: event.target.value })}
      />
      <Check
        type="checkbox"
        label={t("reasons.urgent")}
        hint={t("reasons.urgent_hint")}
        checked={form.urgent}
        onChange={({ target }) => onChange({ urgent: target.checked })}
      />
    </>
  );
}
