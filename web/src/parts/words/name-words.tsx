import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** A letter may say neither a name nor an address: whoever wrote it is shown as that, and not as a hole. */
export function NameWords({ name }: { name: string }): ReactNode {
  const { t } = useTranslation();
  return name.trim() === "" ? t("words.no_name") : name;
}
