import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { Check } from "../../ui/check.tsx";
import { Choice } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { prefer, usePreference } from "../../ui/preferences.ts";

const languages = ["account", "fr", "en"] as const;
const themes = ["system", "light", "dark"] as const;

export function MeSettings() {
  const { t } = useTranslation();
  const me = useMe();
  const language = usePreference("language");
  const theme = usePreference("theme");
  const shortcuts = usePreference("shortcuts");
  usePageTitle(t("settings.me.title"), me.companyName);
  const pick = <Value extends string>(values: readonly Value[], value: string) =>
    values.find((each) => each === value);
  return (
    <Page title={t("settings.me.title")} lead={t("settings.me.lead", { name: me.name, email: me.email })}>
      <div className="grid max-w-96 gap-5">
        <Choice
          label={t("settings.me.language")}
          value={language}
          onChange={(event) => prefer("language", pick(languages, event.target.value) ?? "account")}
          options={[
            { value: "account", label: t("settings.me.language_account") },
            { value: "fr", label: t("access.languages.fr") },
            { value: "en", label: t("access.languages.en") },
          ]}
        />
        <Choice
          label={t("settings.me.theme")}
          value={theme}
          onChange={(event) => prefer("theme", pick(themes, event.target.value) ?? "system")}
          options={themes.map((each) => ({ value: each, label: t(`settings.me.theme_${each}`) }))}
        />
        <fieldset className="grid gap-2">
          <legend className="pb-1 text-2 font-strong">{t("settings.me.shortcuts")}</legend>
          <Check
            type="checkbox"
            label={t("settings.me.shortcuts_on")}
            checked={shortcuts === "on"}
            onChange={(event) => prefer("shortcuts", event.target.checked ? "on" : "off")}
          />
        </fieldset>
        <p className="text-2 text-ink-soft">{t("settings.me.here")}</p>
      </div>
    </Page>
  );
}
