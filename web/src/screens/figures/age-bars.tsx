import type { Figure } from "@guichet/contract/figures.ts";
import { useTranslation } from "react-i18next";

const height = 14;

/** How long what stands now has stood: the older, the farther to the right. */
export function AgeBars({ ages }: { ages: Figure["ages"] }) {
  const { t } = useTranslation();
  const highest = Math.max(1, ...ages.map(({ n }) => n));
  const label = (place: number): string => {
    const from = ages[place]?.days ?? 0;
    const to = ages[place + 1]?.days;
    if (to === undefined) return t("figures.age_beyond", { from });
    return from === 0 ? t("figures.age_below", { to }) : t("figures.age_between", { from, to });
  };
  return (
    <ul aria-label={t("figures.ages")} className="grid grid-cols-4 items-end gap-2">
      {ages.map(({ days, n }, place) => (
        <li key={days} className="grid justify-items-start gap-1">
          <span className="text-1">{n}</span>
          <span
            aria-hidden="true"
            className={n > 0 ? "w-full rounded-sm bg-broken" : "w-full bg-line"}
            style={{ height: n > 0 ? Math.max(2, (height * n) / highest) : 1 }}
          />
          <span className="text-1 whitespace-nowrap text-ink-soft">{label(place)}</span>
        </li>
      ))}
    </ul>
  );
}
