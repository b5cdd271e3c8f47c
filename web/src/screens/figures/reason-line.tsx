import type { ReasonFigure, ReasonFigures } from "@guichet/contract/figures.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { FiguresAsked } from "../../api/figures.ts";
import { useReading } from "../../parts/reading.ts";
import { numberWords } from "../../parts/words/numbers.ts";
import { valueWords } from "./figure-words.ts";

export const reasonGrid = "grid gap-x-4 md:grid-cols-[minmax(0,1fr)_4.5rem_8.5rem_7.5rem_7.5rem]";

const linkClass = "text-accent underline-offset-2 hover:underline";
const indents = ["", "md:pl-4", "md:pl-8"];

/** One reason: its name opens its own figures, each value the tickets it is made of. */
export function ReasonLine({ line, asked }: { line: ReasonFigures; asked: FiguresAsked }) {
  const { t } = useTranslation();
  const { reason, figures } = line;
  const above = reason?.path.slice(0, -1) ?? [];
  const search = { ...asked, reasonId: reason?.id ?? "none" };
  return (
    <li className={`${reasonGrid} gap-y-2 border-b border-line px-4 py-2 last:border-b-0 max-md:py-3`}>
      <h3 className={`min-w-0 text-3 [overflow-wrap:anywhere] ${indents[above.length] ?? ""}`}>
        {above.length > 0 && <span className="text-ink-soft md:sr-only">{above.join(" › ")} › </span>}
        <Link
          to="/figures"
          search={search}
          className={`inline-flex min-h-6 items-center underline-offset-2 hover:underline ${above.length === 0 ? "font-strong" : ""}`}
        >
          {reason?.name ?? t("figures.no_reason")}
        </Link>
      </h3>
      <dl className="contents max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-2">
        {figures.map((figure) => (
          <Cell key={figure.name} figure={figure} search={search} />
        ))}
      </dl>
    </li>
  );
}

function Cell({ figure, search }: { figure: ReasonFigure; search: FiguresAsked }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const { name, unit, value, n, population, interval } = figure;
  const words = (number: number) => valueWords(number, unit, language);
  const doubt =
    interval === null
      ? undefined
      : t("figures.interval", { low: words(interval.low), high: words(interval.high) });
  return (
    <div className="min-w-0">
      <dt className="text-1 text-ink-soft md:sr-only">{t(`figures.by_reason.${name}`)}</dt>
      <dd className="grid">
        {value === null || n === 0 ? (
          <span className="inline-flex min-h-6 items-center text-ink-soft">{t("words.nothing")}</span>
        ) : (
          <Link
            to="/figures/$name"
            params={{ name }}
            search={search}
            title={doubt}
            className={`inline-flex min-h-6 items-center text-3 ${linkClass}`}
          >
            {words(value)}
          </Link>
        )}
        {unit !== "count" && population > 0 && (
          <span className="text-1 text-ink-soft">
            {t("figures.n", { n: numberWords(n, language), population: numberWords(population, language) })}
          </span>
        )}
      </dd>
    </div>
  );
}
