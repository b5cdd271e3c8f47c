import type { DraftKind } from "@guichet/contract/drafts.ts";
import type { GuardFinding } from "@guichet/contract/guard.ts";
import Eraser from "lucide-react/icons/eraser";
import ShieldAlert from "lucide-react/icons/shield-alert";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { ApprovalWords } from "../approvals/approval-line.tsx";
import { AskButton } from "../approvals/ask-button.tsx";
import type { Guarding } from "./guarding.ts";

type StopLineProps = { stop: GuardFinding; ticketId: string; kind: DraftKind; guarding: Guarding };

/** What may not leave as it is, and the two ways out: other words, or a lead's. Amber: nobody was let down yet. */
export function StopLine({ stop, ticketId, kind, guarding }: StopLineProps) {
  const { t } = useTranslation();
  const { approval, isHeldBack, hand, settled } = guarding;
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
      <p
        className={`min-w-0 flex-1 basis-48 text-2 leading-snug ${isHeldBack ? "line-clamp-3" : "line-clamp-2"}`}
      >
        {isHeldBack && <span className="font-strong">{t("guard.stop_held")} </span>}
        {approval.state === "none" ? (
          <>
            {stop.advice.says}{" "}
            {!isMarked(stop) && (
              <span className="font-strong">{t("guard.excerpt", { words: stop.excerpt })}</span>
            )}
          </>
        ) : (
          <ApprovalWords approval={approval} />
        )}
      </p>
      {kind === "reply" && (
        <AskButton
          ticketId={ticketId}
          approval={approval}
          exceeding={settled.stops}
          text={() => hand?.text() ?? stop.excerpt}
        />
      )}
      <IconButton
        label={t("guard.take_out")}
        icon={<Icon of={Eraser} />}
        onClick={() => hand?.replace(stop.id, stop.fix?.replacement ?? "")}
      />
    </div>
  );
}

/** In the words above it is marked where it stands: said twice, it would push out why it is stopped. */
const isMarked = ({ kind, span }: GuardFinding): boolean => kind === "authority" && span[1] > span[0];
