import type { GuardFinding } from "@guichet/contract/guard.ts";
import { WordKind } from "@guichet/contract/promises.ts";
import Seal from "lucide-react/icons/stamp";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { dueWords } from "../promises/stamp-words.ts";
import { useReading } from "../reading.ts";
import type { Guarding } from "./guarding.ts";

type QuestionLineProps = { question: GuardFinding; guarding: Guarding };

/** Asked while one writes, answered in one press; a press on Send too early brings the focus here. */
export function QuestionLine({ question, guarding }: QuestionLineProps) {
  const { t } = useTranslation();
  const { isHeldBack, answer, hand, settled } = guarding;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHeldBack) place.current?.querySelector("button")?.focus();
  }, [isHeldBack]);
  const give = (given: "yes" | "no") => {
    answer(question, given);
    // The next one takes the focus itself.
    if (!isHeldBack || settled.questions.length === 1) hand?.focus();
  };
  return (
    <div
      ref={place}
      role={isHeldBack ? "alert" : "status"}
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 rounded-std border border-accent bg-accent-wash px-3 py-1.5 md:flex-nowrap"
    >
      <span className="text-accent">
        <Icon of={Seal} />
      </span>
      <p
        className="min-w-0 flex-1 basis-48 line-clamp-2 text-2 [overflow-wrap:anywhere]"
        title={question.excerpt}
      >
        <span className="font-strong">{t(isHeldBack ? "guard.question_held" : "guard.question")}</span>{" "}
        <Found question={question} />
      </p>
      <span className="flex shrink-0 gap-1.5">
        <Button look="primary" size="small" onClick={() => give("yes")}>
          {t("guard.yes")}
        </Button>
        <Button size="small" onClick={() => give("no")}>
          {t("guard.no")}
        </Button>
      </span>
    </div>
  );
}

/** What it would be, if it is one: enough to answer without looking up. */
function Found({ question }: { question: GuardFinding }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const kind = WordKind.catch("other").parse(question.promiseKind);
  // The sentence is underlined above: what it would commit to is what is missing.
  const words = [
    question.due === undefined ? question.dueLiteral : dueWords(Date.parse(question.due), { reading, now }),
    question.amount?.literal,
    kind === "other" ? undefined : t(`promise.kind.${kind}`),
  ];
  const said = words.filter((each) => each !== undefined && each !== "");
  return said.length === 0 ? question.excerpt : said.join(" · ");
}
