import type { Policy } from "@guichet/contract/promises.ts";
import { useTranslation } from "react-i18next";
import { Moment } from "../../parts/moment.tsx";
import { useReading } from "../../parts/reading.ts";
import { spanWords } from "../../parts/time-words.ts";
import { Button } from "../../ui/button.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { clocks } from "./policy-form.ts";
import { usePolicyWords } from "./policy-words.ts";

type PolicyLineProps = { policy: Policy; onChange: () => void; onRetire: () => void };

/** An engagement as one would say it aloud. */
export function PolicyLine({ policy, onChange, onRetire }: PolicyLineProps) {
  const { t } = useTranslation();
  const { language } = useReading();
  const words = usePolicyWords();
  const isRetired = policy.retiredAt !== null;
  const manners = [
    words.toWhom(policy),
    policy.warnMinutes > 0 && t("policy.warns", { span: spanWords(policy.warnMinutes * 60_000, language) }),
    policy.pauses && t("policy.pauses"),
    policy.tellsAlone !== null && t("policy.tells"),
  ].filter((each) => each !== false);
  return (
    <li
      className={`grid gap-2 rounded-std border border-line px-4 py-3 ${isRetired ? "bg-paper" : "bg-raised"}`}
    >
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1 basis-60">
          {clocks.map((clock) => {
            const delay = policy.targets[clock];
            return delay === undefined ? null : (
              <p key={clock} className={`text-3 ${isRetired ? "text-ink-soft" : "font-strong"}`}>
                {words.says(clock, delay)}
              </p>
            );
          })}
        </div>
        {isRetired ? (
          <RetiredStamp at={policy.retiredAt ?? ""} />
        ) : (
          <div className="flex gap-2">
            <Button
              size="small"
              onClick={onChange}
              aria-label={t("policy.change_named", { name: policy.name })}
            >
              {t("policy.change")}
            </Button>
            <Button
              look="quiet"
              size="small"
              onClick={onRetire}
              aria-label={t("policy.retire_named", { name: policy.name })}
            >
              {t("policy.retire")}
            </Button>
          </div>
        )}
      </div>
      <p className="text-pretty text-ink-soft">
        {policy.name} · {manners.join(" ")}
      </p>
    </li>
  );
}

function RetiredStamp({ at }: { at: string }) {
  const { t } = useTranslation();
  return (
    <Stamp look="faint">
      {t("policy.retired_on", { when: "" })}
      <Moment at={at} />
    </Stamp>
  );
}
