import type { Closure } from "@guichet/contract/calendars.ts";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { ClosureLine } from "./closure-line.tsx";
import { dateIn } from "./dates.ts";

type ClosureListProps = { closures: readonly Closure[]; onChange: (closures: Closure[]) => void };

export function ClosureList({ closures, onChange }: ClosureListProps) {
  const { t } = useTranslation();
  const now = useNow();
  const add = () => {
    const today = dateIn(now, "UTC");
    onChange([...closures, { label: "", from: today, to: today, hours: null }]);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="text-2 font-strong">{t("calendars.closures")}</legend>
      <p className="text-2 text-ink-soft">{t("calendars.closures_hint")}</p>
      {closures.length > 0 && (
        <ul className="grid rounded-std border border-line bg-raised">
          {closures.map((closure, place) => (
            <ClosureLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a closure has no identity but its place in the list.
              key={place}
              number={place + 1}
              closure={closure}
              onChange={(changed) => onChange(closures.map((each, at) => (at === place ? changed : each)))}
              onDrop={() => onChange(closures.filter((_, at) => at !== place))}
            />
          ))}
        </ul>
      )}
      <div>
        <Button size="small" onClick={add}>
          {t("calendars.add_closure")}
        </Button>
      </div>
    </fieldset>
  );
}
