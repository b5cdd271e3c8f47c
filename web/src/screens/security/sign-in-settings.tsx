import type { SecondFactorRule } from "@guichet/contract/signing-in.ts";
import { useTranslation } from "react-i18next";
import {
  useMe,
  useRequireSecondFactor,
  useResetSecondFactor,
  useSecondFactorRule,
} from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ProviderSection } from "./provider-section.tsx";
import { Section } from "./section.tsx";

/** For administrators: what the house asks of whoever signs in. */
export function SignInSettings() {
  const { t } = useTranslation();
  const rule = useSecondFactorRule();
  usePageTitle(t("security.rule.title"), useMe().companyName);
  return (
    <Page title={t("security.rule.title")} lead={t("security.rule.lead")}>
      <ProviderSection />
      {rule.isError && <QueryTrouble error={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data !== undefined && (
        <div className="mt-6 border-t border-line pt-5">
          <Section title={t("security.factor")} lead={t("security.factor_lead")}>
            <Requirement rule={rule.data} />
            <ul className="grid rounded-std border border-line bg-raised">
              {rule.data.agents.map((agent) => (
                <HolderLine key={agent.agentId} holder={agent} />
              ))}
            </ul>
          </Section>
        </div>
      )}
    </Page>
  );
}

function Requirement({ rule }: { rule: SecondFactorRule }) {
  const { t } = useTranslation();
  const require = useRequireSecondFactor();
  const doing = useDoing();
  const without = rule.agents.filter((agent) => !hasFactor(agent)).length;
  return (
    <Check
      type="checkbox"
      label={t("security.rule.require")}
      hint={without === 0 ? t("security.rule.all_have") : t("security.rule.without", { count: without })}
      checked={require.isPending ? require.variables : rule.requiredAt !== null}
      onChange={(event) => doing(async () => void (await require.mutateAsync(event.target.checked)))}
    />
  );
}

type Holder = SecondFactorRule["agents"][number];

/** A code from a telephone, or a passkey: either is a second factor. */
const hasFactor = ({ confirmedAt, passkeys }: Holder): boolean => confirmedAt !== null || passkeys > 0;

function HolderLine({ holder }: { holder: Holder }) {
  const { t } = useTranslation();
  const reset = useResetSecondFactor();
  const doing = useDoing();
  const takeAway = () =>
    doing(async () => {
      await reset.mutateAsync(holder.agentId);
      return { said: t("security.rule.reset_done", { name: holder.name }) };
    });
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">
        <span className="block font-strong [overflow-wrap:anywhere]">{holder.name}</span>
        <span className="block text-ink-soft">
          {[
            ...(holder.confirmedAt === null ? [] : [t("security.rule.has")]),
            ...(holder.passkeys === 0 ? [] : [t("security.rule.passkeys", { count: holder.passkeys })]),
          ].join(" · ") || t("security.rule.none")}
        </span>
      </span>
      {hasFactor(holder) && (
        <Button
          look="quiet"
          size="small"
          disabled={reset.isPending}
          aria-label={t("security.rule.reset_named", { name: holder.name })}
          onClick={takeAway}
        >
          {t("security.rule.reset")}
        </Button>
      )}
    </li>
  );
}
