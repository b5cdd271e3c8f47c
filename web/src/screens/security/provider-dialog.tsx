import type { Role } from "@guichet/contract/access.ts";
import type { ProviderStanding } from "@guichet/contract/identity.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeepProvider } from "../../api/people/identity.ts";
import { useSaving } from "../../parts/acts/doing.ts";
import { SaveDialog } from "../../parts/acts/save-dialog.tsx";
import { problemAt } from "../../parts/refusal-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Check } from "../../ui/check.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { Field } from "../../ui/field.tsx";
import { formOf, type ProviderForm, settingOf } from "./provider-form.ts";
import { ProviderTrialLine } from "./provider-trial-line.tsx";

type ProviderDialogProps = { standing: ProviderStanding; onDone: () => void };

export function ProviderDialog({ standing, onDone }: ProviderDialogProps) {
  const { t } = useTranslation();
  const keep = useKeepProvider();
  const saving = useSaving(onDone);
  const [form, setForm] = useState(formOf(standing.provider));
  const submit = () => saving.save(async () => void (await keep.mutateAsync(settingOf(form))));
  const fill = (field: "label" | "issuer" | "clientId" | "clientSecret" | "domains" | "roleClaim") => {
    const code = problemAt(saving.error, field) ?? problemAt(saving.error, `${field}.0`);
    return {
      value: form[field],
      problem: code === undefined ? undefined : wordsOf(t("identity.field", { returnObjects: true }), code),
      onChange: (event: { target: { value: string } }) => setForm({ ...form, [field]: event.target.value }),
    };
  };
  return (
    <SaveDialog title={t("identity.title")} size="wide" saving={saving} onSubmit={submit} onClose={onDone}>
      <CopyField
        label={t("identity.return_address")}
        value={standing.returnAddress}
        words={{ copy: t("words.copy"), copied: t("words.copied") }}
      />
      <p className="text-2 text-ink-soft">{t("identity.return_hint")}</p>
      <Field label={t("identity.label")} hint={t("identity.label_hint")} required {...fill("label")} />
      <Field
        label={t("identity.issuer")}
        hint={t("identity.issuer_hint")}
        type="url"
        required
        {...fill("issuer")}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Field label={t("identity.client_id")} autoComplete="off" required {...fill("clientId")} />
        <Field
          label={t("identity.client_secret")}
          type="password"
          autoComplete="off"
          hint={standing.hasSecret ? t("identity.secret_kept") : undefined}
          {...fill("clientSecret")}
        />
      </div>
      <Field label={t("identity.domains")} hint={t("identity.domains_hint")} {...fill("domains")} />
      <Check
        type="checkbox"
        label={t("identity.creates")}
        hint={t("identity.creates_hint")}
        checked={form.createsAccounts}
        onChange={(event) => setForm({ ...form, createsAccounts: event.target.checked })}
      />
      <Field label={t("identity.role_claim")} hint={t("identity.role_claim_hint")} {...fill("roleClaim")} />
      {form.roleClaim.trim() !== "" && (
        <RoleValues form={form} onChange={(roleValues) => setForm({ ...form, roleValues })} />
      )}
      <ProviderTrialLine form={form} />
    </SaveDialog>
  );
}

const roles: readonly Role[] = ["agent", "lead", "director", "admin"];

type RoleValuesProps = { form: ProviderForm; onChange: (values: ProviderForm["roleValues"]) => void };

function RoleValues({ form, onChange }: RoleValuesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="grid gap-3">
      <legend className="text-2 text-ink-soft">{t("identity.role_values")}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        {roles.map((role) => (
          <Field
            key={role}
            label={t(`access.roles.${role}`)}
            value={form.roleValues[role]}
            onChange={(event) => onChange({ ...form.roleValues, [role]: event.target.value })}
          />
        ))}
      </div>
    </fieldset>
  );
}
