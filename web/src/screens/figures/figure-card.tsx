import type { Figure } from "@guichet/contract/figures.ts";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FiguresAsked } from "../../api/figures.ts";
import { part } from "../../api/renewal.ts";
import { useReading } from "../../parts/reading.ts";
import { spanWords } from "../../parts/time-words.ts";
import { numberWords } from "../../parts/words/numbers.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { AgeBars } from "./age-bars.tsx";
import { valueWords } from "./figure-words.ts";
import { TrendLine } from "./trend-line.tsx";

const FigureDefinition = lazy(async () => ({
  default: (await part(import("./figure-definition.tsx"))).FigureDefinition,
}));

type FigureCardProps = { figure: Figure; asked: FiguresAsked; closedDays: readonly string[] };

export function FigureCard({ figure, asked, closedDays }: FigureCardProps) {
  const { t } = useTranslation();
  const [isDefined, setIsDefined] = useState(false);
  return (
    <li className="flex flex-col gap-2 rounded-std border border-line bg-raised p-4">
      <h3 className="text-2 font-strong">{t(`figures.name.${figure.name}`)}</h3>
      <Value figure={figure} />
      <Beside figure={figure} />
      <TrendLine figure={figure} closedDays={closedDays} />
      {figure.ages.some(({ n }) => n > 0) && <AgeBars ages={figure.ages} />}
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2">
        <Button look="link" aria-haspopup="dialog" onClick={() => setIsDefined(true)}>
          {t("figures.how")}
          <span className="sr-only">, {t(`figures.name.${figure.name}`)}</span>
        </Button>
        <Link
          to="/figures/$name"
          params={{ name: figure.name }}
          search={asked}
          className="inline-flex min-h-6 items-center text-2 text-accent underline-offset-2 hover:underline"
        >
          {t("figures.tickets")}
          <span className="sr-only">, {t(`figures.name.${figure.name}`)}</span>
        </Link>
      </div>
      <Suspense>
        {isDefined && <FigureDefinition figure={figure} onClose={() => setIsDefined(false)} />}
      </Suspense>
    </li>
  );
}

/** Large, and red for two things only: customers left without an answer, promises broken. */
function Value({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const { language } = useReading();
  if (figure.value === null) return <p className="text-3 text-ink-soft">{t("figures.no_value")}</p>;
  const isRed = red.includes(figure.name) && figure.value > 0;
  const words = valueWords(figure.value, figure.unit, language);
  // What has no digit is read, not compared: it keeps the line of a figure without its size.
  const size = /\d/u.test(words) ? "text-6" : "flex min-h-9 items-center text-4";
  return <p className={`${size} font-strong ${isRed ? "text-broken" : ""}`}>{words}</p>;
}

const red: readonly Figure["name"][] = ["unanswered", "promises_broken"];

function Beside({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const now = useNow();
  const value = (number: number) => valueWords(number, figure.unit, language);
  return (
    <p className="text-1 text-ink-soft">
      {t("figures.n", {
        n: numberWords(figure.n, language),
        population: numberWords(figure.population, language),
      })}
      {figure.p90 !== null && ` · ${t("figures.p90", { value: value(figure.p90) })}`}
      {figure.mean !== null && ` · ${t("figures.mean", { value: value(figure.mean) })}`}
      {figure.interval !== null &&
        ` · ${t("figures.interval", { low: value(figure.interval.low), high: value(figure.interval.high) })}`}
      {figure.oldest !== null &&
        ` · ${t("figures.oldest", { span: spanWords(now - Date.parse(figure.oldest), language) })}`}
    </p>
  );
}
