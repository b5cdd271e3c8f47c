import type { RoutingRule } from "@guichet/contract/routing.ts";
import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { useRoutingNames } from "./routing-names.ts";

type Acts = { change: () => void; move: (to: number) => void; turn: () => void; drop: () => void };
type RuleLineProps = { rule: RoutingRule; place: number; many: number; acts: Acts | null };

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** A rule in one sentence. Alt with an arrow moves it, from any of its buttons, which keeps the focus on the way. */
export function RuleLine({ rule, place, many, acts }: RuleLineProps) {
  const { t } = useTranslation();
  const sentence = useRoutingNames().sentence(rule);
  const number = place + 1;
  const move = (event: KeyboardEvent) => {
    const step = event.altKey ? steps[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    const to = place + step;
    if (to >= 0 && to < many) acts?.move(to);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
      <span className="text-ink-soft tabular-nums">{number}</span>
      <span className={`min-w-0 flex-1 basis-60 text-pretty ${rule.off ? "text-ink-soft" : ""}`}>
        {sentence}
        {rule.off && ` · ${t("routing.is_off")}`}
      </span>
      {acts !== null && (
        // The arrows are heard on the way up from the buttons: nothing else here takes the focus.
        // Still reached when it does nothing: a rule that comes to the top does not lose the focus.
        // biome-ignore lint/a11y/noStaticElementInteractions: a group of buttons, each with its own act.
        <span onKeyDown={move} className="-ml-2.5 flex flex-wrap items-center md:ml-0 md:gap-0.5">
          <Act name={t("routing.change")} of={number} onPress={acts.change} />
          <IconButton
            label={t("routing.act_on", { act: t("routing.up"), number })}
            icon={<Icon of={ArrowUp} small />}
            aria-disabled={place === 0}
            onClick={() => place > 0 && acts.move(place - 1)}
          />
          <IconButton
            label={t("routing.act_on", { act: t("routing.down"), number })}
            icon={<Icon of={ArrowDown} small />}
            aria-disabled={number === many}
            onClick={() => number < many && acts.move(place + 1)}
          />
          <Act name={t(rule.off ? "routing.turn_on" : "routing.turn_off")} of={number} onPress={acts.turn} />
          <Act name={t("words.remove")} of={number} onPress={acts.drop} />
        </span>
      )}
    </li>
  );
}

type ActProps = { name: string; of: number; onPress: () => void };

function Act({ name, of, onPress }: ActProps) {
  const { t } = useTranslation();
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={t("routing.act_on", { act: name, number: of })}
      onClick={onPress}
    >
      {name}
    </Button>
  );
}
