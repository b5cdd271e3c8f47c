import type { Consent, ConsentSetting } from "@guichet/contract/consents.ts";
import type { Inbox } from "@guichet/contract/inboxes.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnect, useConsent } from "../../api/people/consents.ts";
import { SaveForm } from "../../parts/acts/save-dialog.tsx";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Choice, Field } from "../../ui/field.tsx";
import { consentPresets } from "./consent-presets.ts";

type ConsentDialogProps = { inbox: Inbox; onDone: () => void };

export function ConsentDialog({ inbox, onDone }: ConsentDialogProps) {
  const { t } = useTranslation();
  const consent = useConsent(inbox.id);
  return (
    <Dialog title={t("consent.title", { name: inbox.name })} onClose={onDone}>
      {consent.data !== undefined && (
        <ConsentForm inboxId={inbox.id} known={consent.data.consent} onDone={onDone} />
      )}
    </Dialog>
  );
}

const providers = ["microsoft", "google", "other"] as const;

function settingOf(known: Consent | null): ConsentSetting {
  const start = { provider: "microsoft" as const, ...consentPresets.microsoft, clientId: "" };
  const {
    grantedAt: _granted,
    refusedAt: _refused,
    returnAddress: _address,
    ...kept
  } = known ?? {
    ...start,
    grantedAt: null,
    refusedAt: null,
    returnAddress: "",
  };
  return { ...kept, clientSecret: "" };
}

type ConsentFormProps = { inboxId: string; known: Consent | null; onDone: () => void };

function ConsentForm({ inboxId, known, onDone }: ConsentFormProps) {
  const { t } = useTranslation();
  const connect = useConnect(inboxId);
  const words = useRefusalWords();
  const [setting, setSetting] = useState(() => settingOf(known));
  const fill = (
    field: "clientId" | "clientSecret" | "authorizationEndpoint" | "tokenEndpoint" | "scope",
  ) => ({
    value: setting[field],
    autoComplete: "off",
    onChange: (event: { target: { value: string } }) =>
      setSetting({ ...setting, [field]: event.target.value }),
  });
  const choose = (chosen: string) => {
    const provider = providers.find((each) => each === chosen) ?? "other";
    setSetting({ ...setting, provider, ...(provider === "other" ? {} : consentPresets[provider]) });
  };
  return (
    <SaveForm
      saving={{ isPending: connect.isPending, failure: connect.isError ? words(connect.error) : undefined }}
      act={t("consent.go")}
      onSubmit={() => connect.mutate(setting)}
      onCancel={onDone}
    >
      <p className="text-3">{t("consent.lead")}</p>
      <Choice
        label={t("consent.provider")}
        value={setting.provider}
        onChange={(event) => choose(event.target.value)}
        options={providers.map((each) => ({ value: each, label: t(`consent.providers.${each}`) }))}
      />
      <CopyField
        label={t("identity.return_address")}
        value={known?.returnAddress ?? `${location.origin}/api/consents/return`}
        words={{ copy: t("words.copy"), copied: t("words.copied") }}
      />
      <p className="text-2 text-ink-soft">{t("identity.return_hint")}</p>
      <Field label={t("identity.client_id")} required {...fill("clientId")} />
      <Field
        label={t("identity.client_secret")}
        type="password"
        hint={known === null ? undefined : t("identity.secret_kept")}
        {...fill("clientSecret")}
      />
      <details className="grid gap-4">
        <summary className="cursor-pointer text-2 text-ink-soft">{t("consent.addresses")}</summary>
        <div className="mt-3 grid gap-4">
          <Field label={t("consent.authorization")} type="url" required {...fill("authorizationEndpoint")} />
          <Field label={t("consent.token")} type="url" required {...fill("tokenEndpoint")} />
          <Field label={t("consent.scope")} required {...fill("scope")} />
        </div>
      </details>
      <p className="text-2 text-ink-soft">{t("consent.shared")}</p>
    </SaveForm>
  );
}
