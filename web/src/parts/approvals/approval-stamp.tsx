import ShieldQuestion from "lucide-react/icons/shield-question-mark";
import { useTranslation } from "react-i18next";
import { useApprovals } from "../../api/reasons.ts";
import { Icon } from "../../ui/icon.tsx";
import { stampClass } from "../../ui/stamp.tsx";
import { Moment } from "../moment.tsx";

/** A request may stand far below: said where the ticket is named, and one press away. */
export function ApprovalStamp({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation();
  const waiting = useApprovals(ticketId).data?.items.find((each) => each.decision === null);
  if (waiting === undefined) return null;
  const show = () => {
    const request = document.getElementById(placeOf(waiting.id));
    request?.scrollIntoView({ block: "nearest" });
    request?.focus();
  };
  return (
    <button type="button" onClick={show} className={stampClass("risk", true)}>
      <Icon of={ShieldQuestion} small />
      <span className="truncate">
        {t("approval.stamp")}, <Moment at={waiting.askedAt} />
      </span>
    </button>
  );
}

export function placeOf(approvalId: string): string {
  return `approval-${approvalId}`;
}
