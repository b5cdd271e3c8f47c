import type { Language } from "@guichet/contract/ids.ts";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { LanguageChoice } from "../../parts/words/language-choice.tsx";
import { Check } from "../../ui/check.tsx";
import { Field, TextField } from "../../ui/field.tsx";
import type { InboxForm } from "./inbox-form.ts";

type MannersFieldsProps = { form: InboxForm; onChange: (part: Partial<InboxForm>) => void };

/** How letters from here begin and end, in each language, with how one of them will look; and to whom they go. */
export function MannersFields({ form, onChange }: MannersFieldsProps) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>(form.language);
  const inThis = (part: "greetings" | "signatures", words: string) =>
    onChange({ [part]: { ...form[part], [language]: words } });
  return (
    <fieldset className="grid gap-4 border-t border-line pt-4">
      <legend className="float-left pb-1 text-3 font-strong">{t("inbox.manners.title")}</legend>
      <LanguageChoice label={t("inbox.manners.written_in")} value={language} onChange={setLanguage} />
      <Field
        label={t("inbox.manners.greeting")}
        hint={t("inbox.manners.greeting_hint")}
        value={form.greetings[language]}
        onChange={(event) => inThis("greetings", event.target.value)}
      />
      <TextField
        label={t("inbox.signature")}
        hint={t("inbox.manners.signature_hint")}
        value={form.signatures[language]}
        onChange={(event) => inThis("signatures", event.target.value)}
      />
      <Sample greeting={form.greetings[language]} signature={form.signatures[language]} />
      <Check
        type="checkbox"
        label={t("inbox.manners.to_all")}
        hint={t("inbox.manners.to_all_hint")}
        checked={form.repliesToAll}
        onChange={(event) => onChange({ repliesToAll: event.target.checked })}
      />
      <Check
        type="checkbox"
        label={t("inbox.manners.quotes")}
        hint={t("inbox.manners.quotes_hint")}
        checked={form.quotesHistory}
        onChange={(event) => onChange({ quotesHistory: event.target.checked })}
      />
    </fieldset>
  );
}

/** As whoever looks at it would sign, to somebody. */
function Sample({ greeting, signature }: { greeting: string; signature: string }) {
  const { t } = useTranslation();
  const { name, companyName } = useMe();
  const customer = t("inbox.manners.somebody");
  const values: Record<string, string> = {
    "{customer.name}": customer,
    "{customer.first_name}": customer.split(" ")[0] ?? "",
    "{agent.name}": name,
    "{agent.title}": t("inbox.manners.some_title"),
    "{company.name}": companyName,
  };
  const filled = (words: string) =>
    Object.entries(values).reduce((said, [key, value]) => said.replaceAll(key, () => value), words);
  if (greeting === "" && signature === "") return null;
  return (
    <figure className="grid gap-1">
      <figcaption className="text-2 text-ink-soft">{t("inbox.manners.sample")}</figcaption>
      <div className="grid gap-2 rounded-std border border-line bg-paper px-4 py-3 whitespace-pre-line">
        {greeting !== "" && <p>{filled(greeting)}</p>}
        <p className="text-ink-faint">…</p>
        {signature !== "" && <p>{filled(signature)}</p>}
      </div>
    </figure>
  );
}
