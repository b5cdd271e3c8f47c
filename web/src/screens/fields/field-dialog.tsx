import type { Field as AskedField, FieldKind, FieldWriting } from "@guichet/contract/fields.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useWritingField } from "../../api/lists/fields.ts";
import { useReasons } from "../../api/reasons.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { inTreeOrder } from "../../parts/reasons/tree-order.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { ChoiceFields } from "./choice-fields.tsx";

const kinds = ["text", "number", "date", "choice", "choices", "yes_no"] as const satisfies FieldKind[];

type FieldDialogProps = { field: AskedField | null; onDone: () => void };

const formOf = (field: AskedField | null): FieldWriting => ({
  name: field?.name ?? "",
  kind: field?.kind ?? "text",
  choices: field?.choices.filter(({ retired }) => !retired).map(({ id, name }) => ({ id, name })) ?? [],
  reasonIds: field?.reasonIds ?? [],
  required: field?.required ?? false,
  shown: field?.shown ?? false,
});

/** A field written: what it is, for which reasons it is asked, and who reads it. */
export function FieldDialog({ field, onDone }: FieldDialogProps) {
  const { t } = useTranslation();
  const write = useWritingField(field?.id ?? null);
  const saving = useSaving(onDone);
  const [form, setForm] = useState(() => formOf(field));
  const change = (part: Partial<FieldWriting>) => setForm({ ...form, ...part });
  const submit = () =>
    saving.save(async () => {
      const choices = form.choices.filter(({ name }) => name.trim() !== "");
      return void (await write.mutateAsync({ ...form, choices }));
    });
  const title = field === null ? t("fields.add_title") : t("fields.change_named", { name: field.name });
  return (
    <SaveDialog title={title} saving={saving} onSubmit={submit} onClose={onDone}>
      <Field
        label={t("fields.name")}
        required
        autoFocus={field === null}
        maxLength={80}
        value={form.name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <Choice
        label={t("fields.kind_label")}
        hint={field === null ? t("fields.kind_hint") : t("fields.kind_stays")}
        disabled={field !== null}
        value={form.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(`fields.kind.${kind}`) }))}
        onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? "text" })}
      />
      {(form.kind === "choice" || form.kind === "choices") && (
        <ChoiceFields choices={form.choices} onChange={(choices) => change({ choices })} />
      )}
      <ReasonChecks chosen={form.reasonIds} onChange={(reasonIds) => change({ reasonIds })} />
      <div className="grid gap-2">
        <Check
          type="checkbox"
          label={t("fields.required")}
          hint={t("fields.required_hint")}
          checked={form.required}
          onChange={({ target }) => change({ required: target.checked })}
        />
        <Check
          type="checkbox"
          label={t("fields.shown")}
          hint={t("fields.shown_hint")}
          checked={form.shown}
          onChange={({ target }) => change({ shown: target.checked })}
        />
      </div>
    </SaveDialog>
  );
}

type ReasonChecksProps = { chosen: readonly string[]; onChange: (ids: string[]) => void };

function ReasonChecks({ chosen, onChange }: ReasonChecksProps) {
  const { t } = useTranslation();
  const reasons = inTreeOrder(useReasons().data?.items.filter(({ retiredAt }) => retiredAt === null)) ?? [];
  if (reasons.length === 0) return null;
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1 text-2 font-strong">{t("fields.reasons")}</legend>
      <p className="text-2 text-ink-soft">{t("fields.reasons_hint")}</p>
      <div className="grid max-h-44 gap-0.5 overflow-y-auto rounded-std border border-line p-2">
        {reasons.map(({ id, path }) => (
          <Check
            key={id}
            type="checkbox"
            label={path.join(" › ")}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
