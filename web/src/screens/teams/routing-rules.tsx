import type { Routing, RoutingRule } from "@guichet/contract/routing.ts";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useToast } from "../../ui/toast.tsx";
import { RuleLine } from "./rule-line.tsx";

const RuleDialog = lazy(() => import("./rule-dialog.tsx").then((part) => ({ default: part.RuleDialog })));

type RoutingRulesProps = {
  routing: Routing;
  /** Null for whoever reads them and decides elsewhere. */
  onChange: ((routing: Routing) => void) | null;
  children: ReactNode;
};

/** From the top; the first that fits decides. Each reads as a sentence, and is changed where it stands. */
export function RoutingRules({ routing, onChange, children }: RoutingRulesProps) {
  const { t } = useTranslation();
  const toast = useToast();
  const [opened, setOpened] = useState<RoutingRule | "new" | null>(null);
  const { rules } = routing;
  const set = (next: RoutingRule[]) => onChange?.({ ...routing, rules: next });
  const moved = (from: number, to: number) => {
    const [rule] = rules.slice(from, from + 1);
    if (rule) set(rules.toSpliced(from, 1).toSpliced(to, 0, rule));
  };
  const drop = (place: number) => {
    set(rules.toSpliced(place, 1));
    toast({
      text: t("routing.removed", { number: place + 1 }),
      about: "routing rules",
      act: { label: t("ticket.undo"), onPress: () => set(rules) },
    });
  };
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
                onChange && {
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
        {onChange !== null && <Button onClick={() => setOpened("new")}>{t("routing.add")}</Button>}
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
