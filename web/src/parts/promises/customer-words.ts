import type { Language } from "@guichet/contract/ids.ts";
import type { TFunction } from "i18next";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { wordsIn } from "../../locales/i18n.ts";

/** The words a customer reads; those of the screens until the others have come. */
export function useCustomerWords(language: Language): TFunction {
  const { t, i18n } = useTranslation();
  const [fetched, setFetched] = useState<{ t: TFunction } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void wordsIn(language).then((words) => isWanted && setFetched({ t: words }));
    return () => {
      isWanted = false;
    };
  }, [language]);
  return i18n.language === language || fetched === null ? t : fetched.t;
}
