import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** What a ticket is about, in its customer's words; many write none, and a line that says so is no empty line. */
export function SubjectWords({ subject }: { subject: string }): ReactNode {
  const { t } = useTranslation();
  return subject.trim() === "" ? t("words.no_subject") : heldSigns(subject);
}
