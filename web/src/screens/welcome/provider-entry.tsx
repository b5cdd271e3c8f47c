import { useTranslation } from "react-i18next";
import { providerAddress, useEntryWays } from "../../api/people/identity.ts";
import { buttonClass } from "../../ui/button.tsx";

/** The house's accounts are kept elsewhere: a link, since it leads to another site. */
export function ProviderEntry({ back }: { back: string | undefined }) {
  const { t } = useTranslation();
  const provider = useEntryWays().data?.provider ?? null;
  if (provider === null) return null;
  return (
    <a href={providerAddress(back)} className={buttonClass("plain", "large", true)}>
      {t("identity.enter", { label: provider.label })}
    </a>
  );
}
