import { useTranslation } from "react-i18next";

/** Several names as one says them: « Bruno, Chloé et Dov ». */
export function useListed(): (names: readonly string[]) => string {
  const { i18n } = useTranslation();
  const format = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  return (names) => format.format(names);
}
