import type { Field as AskedField, FieldKind, FieldWriting } from "@guichet/contract/fields.ts";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useWritingField } from "../../api/lists/fields.ts";
import { useReasons } from "../../api/reasons.ts";
import { inTreeOrder } from "../../parts/reasons/tree-order.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { Trouble } from "../../ui/notice.tsx";
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
  const words = useRefusalWords();
  const [form, setForm] = useState(() => formOf(field));
  const change = (part: Partial<FieldWriting>) => setForm({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choices = form.choices.filter(({ name }) => name.trim() !== "");
    write.mutate({ ...form, choices }, { onSuccess: onDone });
  };
  const title = field === null ? t("fields.add_title") : t("fields.change_named", { name: field.name });
  return (
    <Dialog title={title} onClose={onDone}>
      <form onSubmit={submit} className="grid gap-5">
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
        {write.isError && <Trouble title={words(write.error)} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onDone}>
            {t("words.cancel")}
          </Button>
          <Button type="submit" look="primary" disabled={write.isPending}>
            {t("words.save")}
          </Button>
        </div>
      </form>
    </Dialog>
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
