import type { Routing, RoutingRule } from "@guichet/contract/routing.ts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Deed, useDoing } from "../../parts/acts/doing.ts";
import { Button } from "../../ui/button.tsx";
import { RuleLine } from "./rule-line.tsx";

const RuleDialog = lazy(() => import("./rule-dialog.tsx").then((part) => ({ default: part.RuleDialog })));

type RoutingRulesProps = {
  routing: Routing;
  /** Null for whoever reads them and decides elsewhere. */
  onKeep: ((routing: Routing) => Promise<unknown>) | null;
  children: ReactNode;
};

const about = "routing rules";

/** From the top; the first that fits decides. Each reads as a sentence, and is changed where it stands. */
export function RoutingRules({ routing, onKeep, children }: RoutingRulesProps) {
  const { t } = useTranslation();
  const doing = useDoing();
  const [opened, setOpened] = useState<RoutingRule | "new" | null>(null);
  const { rules } = routing;
  const keeping =
    (next: RoutingRule[]): Deed =>
    async () =>
      void (await onKeep?.({ ...routing, rules: next }));
  const set = (next: RoutingRule[]) => doing(keeping(next), about);
  const moved = (from: number, to: number) => {
    const [rule] = rules.slice(from, from + 1);
    if (rule) set(rules.toSpliced(from, 1).toSpliced(to, 0, rule));
  };
  const drop = (place: number) =>
    doing(async () => {
      await keeping(rules.toSpliced(place, 1))();
      return { said: t("routing.removed", { number: place + 1 }), undo: keeping(rules) };
    }, about);
  const keep = (rule: RoutingRule) => {
    const isNew = opened === "new";
    set(isNew ? [...rules, rule] : rules.map((each) => (each.id === rule.id ? rule : each)));
    setOpened(null);
  };
  return (
    <section className="grid gap-3">
      <h2 className="text-4 font-strong">{t("routing.rules")}</h2>
      <p className="max-w-[62ch] text-2 text-pretty text-ink-soft">{t("routing.rules_hint")}</p>
      {rules.length > 0 && (
        <ol className="divide-y divide-line rounded-std border border-line bg-raised">
          {rules.map((rule, place) => (
            <RuleLine
              key={rule.id}
              rule={rule}
              place={place}
              many={rules.length}
              acts={
                onKeep && {
                  change: () => setOpened(rule),
                  move: (to) => moved(place, to),
                  turn: () => set(rules.with(place, { ...rule, off: !rule.off })),
                  drop: () => drop(place),
                }
              }
            />
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        {onKeep !== null && <Button onClick={() => setOpened("new")}>{t("routing.add")}</Button>}
        {children}
      </div>
      <Suspense>
        {opened !== null && (
          <RuleDialog rule={opened === "new" ? null : opened} onKeep={keep} onDone={() => setOpened(null)} />
        )}
      </Suspense>
    </section>
  );
}
