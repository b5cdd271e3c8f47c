import type { Figure } from "@guichet/contract/figures.ts";
import { useTranslation } from "react-i18next";
import { useReading } from "../../parts/reading.ts";
import { dateOnlyWords } from "../../parts/time-words.ts";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { valueWords } from "./figure-words.ts";

/** The formula in words, what was left out and why, and the trend as a table for whoever reads rather than looks. */
export function FigureDefinition({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  const { t } = useTranslation();
  const words = t("figures.excluded", { returnObjects: true });
  const out = Object.entries(figure.excluded).filter(([, count]) => count > 0);
  const list = out.map(([reason, count]) => `${wordsOf(words, reason)} ${count}`).join(", ");
  const cohort = t(`figures.cohort.${figure.cohort}`);
  const basis =
    figure.timeBasis === "none"
      ? t("figures.based_on_dates", { cohort })
      : t("figures.based_on", { basis: t(`figures.basis.${figure.timeBasis}`), cohort });
  return (
    <Dialog title={t(`figures.name.${figure.name}`)} onClose={onClose}>
      <p className="text-3 text-pretty">{t(`figures.definition.${figure.name}`)}</p>
      <p className="text-ink-soft">
        {basis} {out.length === 0 ? t("figures.nothing_left_out") : t("figures.left_out", { list })}
      </p>
      {figure.trend.length > 0 && <TrendTable figure={figure} />}
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t("words.close")}
        </Button>
      </div>
    </Dialog>
  );
}

function TrendTable({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  return (
    <section aria-label={t("figures.trend_table")} className="grid gap-1">
      <h2 className="text-2 font-strong">{t("figures.trend_table")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div tabIndex={0} className="max-h-60 overflow-y-auto">
        <table className="w-full text-left text-2">
          <thead>
            <tr className="border-b border-line text-ink-soft">
              <th scope="col" className="py-1 font-plain">
                {t("figures.day")}
              </th>
              <th scope="col" className="py-1 text-right font-plain">
                {t("figures.value")}
              </th>
            </tr>
          </thead>
          <tbody>
            {figure.trend.map(({ day, value }) => (
              <tr key={day} className="border-b border-line">
                <td className="py-1">{dateOnlyWords(Date.parse(`${day}T12:00:00Z`), now, reading)}</td>
                <td className="py-1 text-right">
                  {value === null ? t("words.nothing") : valueWords(value, figure.unit, reading.language)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
