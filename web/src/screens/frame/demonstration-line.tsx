import { useTranslation } from "react-i18next";
import { useTelling } from "../../api/session.ts";
import { useReading } from "../../parts/reading.ts";
import { numberWords } from "../../parts/words/numbers.ts";

/** In a demonstration only: that it is one, and how far its history is told. */
export function DemonstrationLine() {
  const { t } = useTranslation();
  const { language } = useReading();
  const demonstration = useTelling();
  if (!demonstration) return null;
  const { told, all } = demonstration;
  return (
    <p className="border-b border-line bg-accent-wash px-4 py-1 text-center text-2 tabular-nums">
      {t("desk.demonstration")}
      {told < all &&
        ` ${t("desk.demonstration_telling", { told: numberWords(told, language), all: numberWords(all, language) })}`}
    </p>
  );
}
