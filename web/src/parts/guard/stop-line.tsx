import type { GuardFinding } from "@guichet/contract/guard.ts";
import ShieldAlert from "lucide-react/icons/shield-alert";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { Guarding } from "./guarding.ts";

type StopLineProps = { stop: GuardFinding; guarding: Guarding };

/** What may not leave as it is, and the way out. Amber: nobody was let down yet. */
export function StopLine({ stop, guarding }: StopLineProps) {
  const { t } = useTranslation();
  const { isHeldBack, hand } = guarding;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isHeldBack) place.current?.querySelector("button")?.focus();
  }, [isHeldBack]);
  return (
    <div
      ref={place}
      role="alert"
      className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1.5 rounded-std border border-risk bg-risk-wash px-3 py-1.5 md:flex-nowrap md:py-0.5"
    >
      <span className="text-risk">
        <Icon of={ShieldAlert} />
      </span>
      <p className="line-clamp-2 min-w-0 flex-1 basis-48 text-2 leading-snug">
        {isHeldBack && <span className="font-strong">{t("guard.stop_held")} </span>}
        {stop.advice.says} <span className="font-strong">{t("guard.excerpt", { words: stop.excerpt })}</span>
      </p>
      <Button size="small" onClick={() => hand?.replace(stop.id, stop.fix?.replacement ?? "")}>
        {t("guard.take_out")}
      </Button>
    </div>
  );
}
