import type { Figure } from "@guichet/contract/figures.ts";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { pointsOf, valueWords } from "./figure-words.ts";

const width = 240;
const height = 36;

/** A line of days with its last value said beside it; the table under the definition tells the same. */
export function TrendLine({ figure, closedDays }: { figure: Figure; closedDays: readonly string[] }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const runs = pointsOf(figure.trend, closedDays);
  const last = figure.trend.findLast((each) => each.value !== null);
  const end = runs.at(-1)?.at(-1);
  const known = runs.reduce((count, run) => count + run.length, 0);
  // One day alone is no trend.
  if (known < 2 || end === undefined || last === undefined || last.value === null) return null;
  return (
    <svg
      viewBox={`-3 -4 ${width + 46} ${height + 8}`}
      role="img"
      aria-label={t("figures.trend")}
      className="h-11 w-full text-accent"
    >
      <line x1="0" x2={width} y1={height} y2={height} className="stroke-line" />
      {runs.map((run) => (
        <polyline
          key={run[0]?.day}
          points={run.map(({ x, y }) => `${x * width},${y * height}`).join(" ")}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      ))}
      {runs
        .filter((run) => run.length === 1)
        .flatMap((run) =>
          run.map(({ day, x, y }) => (
            <circle key={day} cx={x * width} cy={y * height} r="1.5" fill="currentColor" />
          )),
        )}
      <circle cx={end.x * width} cy={end.y * height} r="2.5" fill="currentColor" />
      <text x={end.x * width + 6} y={end.y * height + 4} className="fill-ink-soft text-1">
        {valueWords(last.value, figure.unit, language)}
      </text>
    </svg>
  );
}
