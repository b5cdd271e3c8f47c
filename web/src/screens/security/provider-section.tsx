import type { ProviderStanding } from "@guichet/contract/identity.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useClosePasswords, useProvider, useRemoveProvider } from "../../api/people/identity.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { ProviderDialog } from "./provider-dialog.tsx";
import { Section } from "./section.tsx";

/** Who outside vouches for people, and what is left to passwords then. */
export function ProviderSection() {
  const { t } = useTranslation();
  const provider = useProvider();
  const [isOpen, setIsOpen] = useState(false);
  const standing = provider.data;
  const act = standing !== undefined && (
    <Button onClick={() => setIsOpen(true)}>
      {t(standing.provider === null ? "identity.set_up" : "identity.change")}
    </Button>
  );
  return (
    <Section title={t("identity.title")} lead={t("identity.lead")} actions={act}>
      {provider.isError && <QueryTrouble error={provider.error} onRetry={() => void provider.refetch()} />}
      {standing !== undefined && <Standing standing={standing} />}
      {isOpen && standing !== undefined && (
        <ProviderDialog standing={standing} onDone={() => setIsOpen(false)} />
      )}
    </Section>
  );
}

function Standing({ standing: { provider, passwordsFor } }: { standing: ProviderStanding }) {
  const { t } = useTranslation();
  const close = useClosePasswords();
  const remove = useRemoveProvider();
  const doing = useDoing();
  if (provider === null) return <p className="text-3">{t("identity.none")}</p>;
  const takeAway = () =>
    doing(async () => {
      await remove.mutateAsync(undefined);
      return { said: t("identity.removed", { label: provider.label }) };
    });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3 rounded-std border border-line bg-raised px-4 py-3">
        <span className="min-w-0 flex-1 basis-48">
          <span className="block font-strong [overflow-wrap:anywhere]">{provider.label}</span>
          <span className="block text-ink-soft [overflow-wrap:anywhere]">{provider.issuer}</span>
          <span className="block text-ink-soft">
            {t(provider.createsAccounts ? "identity.makes_accounts" : "identity.only_invited")}
          </span>
        </span>
        <Button look="quiet" size="small" disabled={remove.isPending} onClick={takeAway}>
          {t("identity.remove")}
        </Button>
      </div>
      <Check
        type="checkbox"
        label={t("identity.admins_only")}
        hint={t("identity.admins_only_hint")}
        checked={close.isPending ? close.variables : passwordsFor === "admins"}
        onChange={(event) => doing(async () => void (await close.mutateAsync(event.target.checked)))}
      />
    </div>
  );
}
