import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { PasskeySection } from "./passkey-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { SecondFactorSection } from "./second-factor-section.tsx";
import { SessionSection } from "./session-section.tsx";

/** Everything that opens one's account, and where it is open. */
export function SecuritySettings() {
  const { t } = useTranslation();
  usePageTitle(t("security.title"), useMe().companyName);
  return (
    <Page title={t("security.title")} lead={t("security.lead")}>
      <div className="grid gap-6">
        <PasskeySection />
        <SecondFactorSection />
        <PasswordSection />
        <SessionSection />
      </div>
    </Page>
  );
}
