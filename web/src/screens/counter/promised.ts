import type { VisitSlip } from "@guichet/contract/visits.ts";
import { useTranslation } from "react-i18next";
import { dueWords } from "../../parts/promises/stamp-words.ts";
import { useReading } from "../../parts/reading.ts";
import { useNow } from "../../ui/clock.ts";

/** A promise names a person and a time: « Amina vous répond avant demain 10 h. » */
export function usePromised({ ticket }: VisitSlip): string {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const due = ticket.strip.next?.dueAt ?? ticket.answerDueAt;
  const name = ticket.owner?.name.split(" ")[0];
  if (due === null)
    return name === undefined ? t("counter.promised_someone") : t("counter.promised_name", { name });
  const when = dueWords(Date.parse(due), { reading, now });
  return name === undefined ? t("counter.promised_by", { when }) : t("counter.promised", { name, when });
}
