import type { Customer } from "@guichet/contract/customers.ts";
import type { GivingMandate, MandateReach, MandateRole } from "@guichet/contract/mandates.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCardAct } from "../../api/customers.ts";
import { Check } from "../../ui/check.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { useSaving } from "../acts/doing.ts";
import { SaveDialog } from "../acts/save-dialog.tsx";
import { ProofFields } from "./proof-fields.tsx";

const roles: readonly MandateRole[] = [
  "parent",
  "guardian",
  "relative",
  "lawyer",
  "broker",
  "colleague",
  "other",
];
const reaches: readonly MandateReach[] = ["know", "act"];

const blank: GivingMandate = {
  holderName: "",
  reachedAt: null,
  role: "relative",
  reach: "know",
  about: null,
  until: null,
  proofWords: null,
  proofFileId: null,
};

/** Nobody speaks for a customer on their word alone: without a proof, nothing is kept. */
export function MandateDialog({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation();
  const [form, setForm] = useState(blank);
  const act = useCardAct(customer.id);
  const saving = useSaving(onDone);
  const set = (part: Partial<GivingMandate>) => setForm((before) => ({ ...before, ...part }));
  const isProved = (form.proofWords ?? "").trim() !== "" || form.proofFileId !== null;
  const submit = () => {
    const said = (text: string | null) => (text === null || text.trim() === "" ? null : text);
    const { reachedAt, about, until, proofWords } = form;
    const body = {
      ...form,
      reachedAt: said(reachedAt),
      about: said(about),
      until: said(until),
      proofWords: said(proofWords),
    };
    saving.save(async () => {
      await act.mutateAsync({ method: "POST", path: "/mandates", body });
      return { said: t("mandate.is_given", { name: form.holderName }) };
    });
  };
  return (
    <SaveDialog
      title={t("mandate.add_title", { name: customer.name })}
      saving={saving}
      act={t("mandate.keep")}
      isReady={isProved}
      onSubmit={submit}
      onClose={onDone}
    >
      <Holder form={form} onChange={set} />
      <fieldset className="grid gap-1">
        <legend className="pb-1 text-2 font-strong">{t("mandate.reach_label")}</legend>
        {reaches.map((reach) => (
          <Check
            key={reach}
            type="radio"
            name="reach"
            label={t(`mandate.reach.${reach}`)}
            hint={t(`mandate.reach_hint.${reach}`)}
            checked={form.reach === reach}
            onChange={() => set({ reach })}
          />
        ))}
      </fieldset>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Field
          label={t("mandate.about")}
          hint={t("mandate.about_hint")}
          maxLength={200}
          value={form.about ?? ""}
          onChange={(event) => set({ about: event.target.value })}
        />
        <Field
          label={t("mandate.until_label")}
          hint={t("mandate.until_hint")}
          type="date"
          value={form.until ?? ""}
          onChange={(event) => set({ until: event.target.value })}
        />
      </div>
      <ProofFields words={form.proofWords ?? ""} onChange={set} />
    </SaveDialog>
  );
}

type HolderProps = { form: GivingMandate; onChange: (part: Partial<GivingMandate>) => void };

function Holder({ form, onChange }: HolderProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Field
          autoFocus
          required
          label={t("mandate.holder")}
          maxLength={200}
          value={form.holderName}
          onChange={(event) => onChange({ holderName: event.target.value })}
        />
        <Choice
          label={t("mandate.role_label")}
          options={roles.map((role) => ({ value: role, label: t(`mandate.roles.${role}`) }))}
          value={form.role}
          onChange={(event) =>
            onChange({ role: roles.find((role) => role === event.target.value) ?? "other" })
          }
        />
      </div>
      <Field
        label={t("mandate.reached_at")}
        hint={t("mandate.reached_at_hint")}
        maxLength={200}
        value={form.reachedAt ?? ""}
        onChange={(event) => onChange({ reachedAt: event.target.value })}
      />
    </>
  );
}
