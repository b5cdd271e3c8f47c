import type { VisitSlip } from "@guichet/contract/visits.ts";
import { useTranslation } from "react-i18next";
import { dueWords } from "../../parts/promises/stamp-words.ts";
import { useReading } from "../../parts/reading.ts";
import { useNow } from "../../ui/clock.ts";

const answers: readonly string[] = ["first_answer", "next_answer"];

/**
 * « Amina vous répond avant demain 10 h »: a person and a time, where the house promised one. What is only counted
 * within is given to nobody: the ledger would not know of it.
 */
export function usePromised({ ticket }: VisitSlip): string {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const { next } = ticket.strip;
  const name = ticket.owner?.name.split(" ")[0];
  if (next === null || next.dueAt === null || !answers.includes(next.kind))
    return name === undefined ? t("counter.promised_someone") : t("counter.promised_name", { name });
  const when = dueWords(Date.parse(next.dueAt), { reading, now });
  return name === undefined ? t("counter.promised_by", { when }) : t("counter.promised", { name, when });
}
