import type { Language } from "@guichet/contract/ids.ts";
import { useTranslation } from "react-i18next";
import { useChooseLanguage, useMe } from "../../api/session.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { LanguageChoice } from "../../parts/words/language-choice.tsx";
import { Choice } from "../../ui/field.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { prefer, usePreference } from "../../ui/preferences.ts";
import { MySigning } from "./my-signing.tsx";

const themes = ["system", "light", "dark"] as const;

export function MeSettings() {
  const { t } = useTranslation();
  const me = useMe();
  const theme = usePreference("theme");
  usePageTitle(t("settings.me.title"), me.companyName);
  const pick = <Value extends string>(values: readonly Value[], value: string) =>
    values.find((each) => each === value);
  return (
    <Page title={t("settings.me.title")} lead={t("settings.me.lead", { name: me.name, email: me.email })}>
      <div className="grid max-w-96 gap-5">
        <MyLanguage />
        <Choice
          label={t("settings.me.theme")}
          value={theme}
          onChange={(event) => prefer("theme", pick(themes, event.target.value) ?? "system")}
          options={themes.map((each) => ({ value: each, label: t(`settings.me.theme_${each}`) }))}
        />
        <p className="text-2 text-ink-soft">{t("settings.me.here")}</p>
        <MySigning />
      </div>
    </Page>
  );
}

/** Of the person and not of the screen: it is theirs at the next sign-in, on any browser. */
function MyLanguage() {
  const { t } = useTranslation();
  const me = useMe();
  const choose = useChooseLanguage();
  const doing = useDoing();
  const pick = (language: Language) =>
    doing(async () => void (await choose.mutateAsync(language)), "language");
  return (
    <LanguageChoice
      label={t("settings.me.language")}
      hint={t("settings.me.everywhere")}
      value={choose.isPending ? choose.variables : me.language}
      onChange={pick}
    />
  );
}
