import type { Approval } from "@guichet/contract/reasons.ts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/client.ts";
import { useGrantGesture } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Stamp } from "../../ui/stamp.tsx";
import { useDoing } from "../acts/doing.ts";
import { useReading } from "../reading.ts";
import { soonWords } from "../time-words.ts";
import { gestureIn, gestureWords } from "./gesture-words.ts";

/** A gesture that waits for a lead's word; once given, one press grants it. */
export function WishedLine({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  const wished = gestureIn(approval);
  if (wished === null) return null;
  const { askedAt, decision, decidedBy, note } = approval;
  const name = decidedBy?.name ?? "";
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-strong">{gestureWords(wished, t, reading.language)}</span>
        {decision === null && (
          <Stamp look="risk">
            {t("gesture.waiting", { when: soonWords(Date.parse(askedAt), now, reading) })}
          </Stamp>
        )}
        {decision === "approved" && <Stamp look="kept">{t("gesture.approved", { name })}</Stamp>}
        {decision === "refused" && <Stamp look="faint">{t("gesture.refused", { name })}</Stamp>}
      </div>
      <p className="text-pretty [overflow-wrap:anywhere] text-ink-soft">
        {[wished.reason, note].filter((each) => each !== "").join(" · ")}
      </p>
      {decision === "approved" && <FinishButton approval={approval} />}
    </li>
  );
}

/** Whoever asked grants it: their name stands on the gesture. */
function FinishButton({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const { agentId } = useMe();
  const grant = useGrantGesture(approval.ticketId);
  const key = useRef(newKey());
  const doing = useDoing();
  const wished = gestureIn(approval);
  if (wished === null || approval.askedBy.id !== agentId) return null;
  const act = () =>
    doing(async () => {
      await grant.mutateAsync({ ...wished, key: key.current, approvalId: approval.id });
      return { said: t("gesture.granted") };
    });
  return (
    <div className="pt-1">
      <Button look="primary" size="small" disabled={grant.isPending} onClick={act}>
        {t("gesture.finish")}
      </Button>
    </div>
  );
}
