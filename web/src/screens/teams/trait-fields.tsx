import { Language } from "@guichet/contract/ids.ts";
import { useTranslation } from "react-i18next";
import { Choice } from "../../ui/field.tsx";
import { useRoutingNames } from "./routing-names.ts";

export type Traits = { reasonId: string; inboxId: string; language: Language | "" };

type TraitFieldsProps = { traits: Traits; anyLanguage?: boolean; onTraits: (traits: Traits) => void };

/** Why they write, to which address, in which language. */
export function TraitFields({ traits, anyLanguage = false, onTraits }: TraitFieldsProps) {
  const { t } = useTranslation();
  const { reasons, inboxes } = useRoutingNames();
  const languages = Language.options.map((value) => ({ value, label: t(`routing.language.${value}`) }));
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <Choice
        label={t("routing.reason")}
        value={traits.reasonId}
        options={[{ value: "", label: t("routing.any_reason") }, ...reasons]}
        onChange={(event) => onTraits({ ...traits, reasonId: event.target.value })}
      />
      <Choice
        label={t("routing.inbox")}
        value={traits.inboxId}
        options={[{ value: "", label: t("routing.any_inbox") }, ...inboxes]}
        onChange={(event) => onTraits({ ...traits, inboxId: event.target.value })}
      />
      <Choice
        label={t("routing.in_language")}
        value={traits.language}
        options={anyLanguage ? [{ value: "", label: t("routing.any_language") }, ...languages] : languages}
        onChange={(event) =>
          onTraits({ ...traits, language: Language.safeParse(event.target.value).data ?? "" })
        }
      />
    </div>
  );
}
