import type { Understood } from "@guichet/contract/search.ts";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { localeOf } from "../../parts/words/locale.ts";
import { Stamp } from "../../ui/stamp.tsx";

/** What the filters in words were taken to mean: a search that misunderstands says so before it says « rien ». */
export function UnderstoodLine({ understood }: { understood: readonly Understood[] }) {
  const { t } = useTranslation();
  const nameOf = useNames();
  if (understood.length === 0) return null;
  return (
    <ul aria-label={t("search.understood")} className="flex flex-wrap gap-1.5">
      {understood.map((each) => (
        <li key={`${each.on} ${each.said}`} className="min-w-0">
          {each.named === null ? (
            <Stamp look="risk">{t(`search.filter_unknown.${each.on}`, { said: each.said })}</Stamp>
          ) : (
            <Stamp look="open">{t(`search.filter.${each.on}`, { named: nameOf(each) })}</Stamp>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A day as it is said; who says « moi » means themselves. */
function useNames(): (each: Understood) => string {
  const { language } = useReading();
  const day = new Intl.DateTimeFormat(localeOf(language), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return ({ on, named }) => {
    if (on === "since" || on === "before") return day.format(new Date(`${named}T00:00:00Z`));
    return named ?? "";
  };
}
