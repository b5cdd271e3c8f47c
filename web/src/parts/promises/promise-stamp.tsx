import type { CommitmentState, Stamp } from "@guichet/contract/promises.ts";
import Check from "lucide-react/icons/check";
import Bent from "lucide-react/icons/corner-up-right";
import Hourglass from "lucide-react/icons/hourglass";
import Seal from "lucide-react/icons/stamp";
import X from "lucide-react/icons/x";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { type StampLook, stampClass } from "../../ui/stamp.tsx";
import { useReading } from "../reading.ts";
import { absoluteWords } from "../time-words.ts";
import { overdueWords, type StampWords, stampWords, whatWords } from "./stamp-words.ts";

const looks: Record<CommitmentState, StampLook> = {
  open: "open",
  waiting_customer: "dotted",
  at_risk: "risk",
  kept: "kept",
  kept_late: "open",
  renegotiated: "open",
  broken: "broken",
  released: "faint",
};

const signs: Partial<Record<CommitmentState, ComponentProps<typeof Icon>["of"]>> = {
  at_risk: Hourglass,
  kept: Check,
  kept_late: Check,
  renegotiated: Bent,
  broken: X,
};

type PromiseStampProps = {
  stamp: Stamp;
  /** `row`: its state, and how late rather than since when. `brief`: with its date. `whole`: what, and whose word too. */
  as: "row" | "brief" | "whole";
  /** Those it is shown with: pointing at one tells of each, in full. */
  beside?: readonly Stamp[];
};

/** One promise, the same wherever it is seen. It turns by the screen's own clock, at the very minute. */
export function PromiseStamp({ stamp, as, beside = [stamp] }: PromiseStampProps) {
  const telling = useTelling();
  const words = stampWords(stamp, telling);
  return (
    <span
      className={stampClass(looks[words.state])}
      title={beside.map((each) => titleOf(each, telling)).join("\n")}
    >
      <StampFace stamp={stamp} words={words} as={as} />
    </span>
  );
}

type PressedStampProps = { stamp: Stamp; isOpen: boolean; onPress: (anchor: HTMLButtonElement) => void };

/** The same where pressing it tells the rest. */
export function PressedStamp({ stamp, isOpen, onPress }: PressedStampProps) {
  const telling = useTelling();
  const words = stampWords(stamp, telling);
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      title={titleOf(stamp, telling)}
      className={stampClass(looks[words.state], true)}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <StampFace stamp={stamp} words={words} as="whole" />
    </button>
  );
}

export function useTelling() {
  const { t } = useTranslation();
  return { t, reading: useReading(), now: useNow() };
}

/** What, its whole date, and how late it is: « Première réponse, lundi 23 novembre 2026 à 9 h 46, retard 2 h 10 ». */
function titleOf(stamp: Stamp, telling: ReturnType<typeof useTelling>): string {
  const { t, reading } = telling;
  const at = stamp.keptAt ?? stamp.dueAt;
  const parts = [
    whatWords(stamp, t),
    at === null ? null : absoluteWords(Date.parse(at), reading),
    overdueWords(stamp, telling),
  ];
  return parts.filter((part) => part !== null).join(", ");
}

type StampFaceProps = PromiseStampProps & { words: StampWords };

function StampFace({ stamp, words, as }: StampFaceProps) {
  const { t } = useTranslation();
  // A seal marks a person's word; the house's own clocks carry none.
  const sign = signs[words.state] ?? (words.state === "open" && stamp.by !== null ? Seal : undefined);
  return (
    <>
      {sign !== undefined && <Icon of={sign} small />}
      <span className="min-w-0 truncate text-left">
        {as === "whole" && t("promise.whole", { what: whatWords(stamp, t), state: "" })}
        {words.struck !== null && (
          <>
            <span className="sr-only">{t("promise.instead", { when: words.struck })}</span>
            <s aria-hidden="true" className="text-ink-soft">
              {words.struck}
            </s>{" "}
          </>
        )}
        {as === "row" && words.state === "broken" && words.more !== null
          ? t("promise.state.broken_row")
          : words.words}
        {words.more !== null && (
          <>
            {", "}
            <span className={words.state === "broken" ? "font-normal" : "text-ink-soft"}>{words.more}</span>
          </>
        )}
        {as === "whole" && stamp.by !== null && (
          <span className={words.state === "open" || words.state === "renegotiated" ? "text-ink-soft" : ""}>
            {" · "}
            {stamp.by.name.split(" ")[0]}
          </span>
        )}
      </span>
    </>
  );
}
