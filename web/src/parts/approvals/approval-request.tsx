import type { Approval } from "@guichet/contract/reasons.ts";
import { useLocation } from "@tanstack/react-router";
import ShieldQuestion from "lucide-react/icons/shield-question-mark";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDecideApproval } from "../../api/reasons.ts";
import { useMe } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useDoing } from "../acts/doing.ts";
import { Moment } from "../moment.tsx";
import { placeOf } from "./approval-stamp.tsx";
import { Excerpts } from "./ask-approval.tsx";
import { RefuseForm } from "./refuse-form.tsx";

/** Asked and given in the ticket: the very words that would leave, what exceeds, why, and two buttons. */
export function ApprovalRequest({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const me = useMe();
  const { askedBy, askedAt, excerpts, text, why, mayDecide } = approval;
  const isMine = askedBy.id === me.agentId;
  const place = useArrival(approval.id);
  const title = mayDecide ? "approval.request" : "approval.request_of";
  return (
    <section
      ref={place}
      id={placeOf(approval.id)}
      tabIndex={-1}
      aria-label={t("approval.stamp")}
      className="grid gap-3 rounded-std border border-risk bg-raised px-4 py-3"
    >
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="text-risk">
          <Icon of={ShieldQuestion} />
        </span>
        <span className="font-strong">
          {t(isMine ? "approval.request_mine" : title, { name: askedBy.name })}
        </span>
        <span className="text-1 text-ink-soft">
          <Moment at={askedAt} />
        </span>
      </p>
      {why !== "" && (
        <p className="text-3 text-pretty [overflow-wrap:anywhere]">{t("guard.excerpt", { words: why })}</p>
      )}
      <Excerpts words={excerpts} />
      {!isMine && <WouldLeave text={text} excerpts={excerpts} />}
      {mayDecide && <Decision approval={approval} />}
    </section>
  );
}

/** Whoever comes from the list of requests comes to this one. */
function useArrival(approvalId: string) {
  const place = useRef<HTMLElement>(null);
  const asked = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (asked !== placeOf(approvalId)) return;
    place.current?.scrollIntoView({ block: "nearest" });
    place.current?.focus();
  }, [asked, approvalId]);
  return place;
}

/** A gesture's words are its excerpt: said once. */
function WouldLeave({ text, excerpts }: Pick<Approval, "text" | "excerpts">) {
  const { t } = useTranslation();
  if (excerpts.includes(text)) return null;
  return (
    <div className="grid gap-1">
      <p className="text-1 text-ink-soft">{t("approval.would_leave")}</p>
      <p className="max-h-72 overflow-y-auto rounded-std border border-line bg-paper px-3 py-2 text-3 leading-read [overflow-wrap:anywhere] whitespace-pre-wrap">
        <Marked text={text} excerpts={excerpts} />
      </p>
    </div>
  );
}

/** What exceeds, underlined where it stands in the message. */
function Marked({ text, excerpts }: Pick<Approval, "text" | "excerpts">) {
  const found = excerpts.find((excerpt) => excerpt !== "" && text.includes(excerpt));
  if (found === undefined) return text;
  const at = text.indexOf(found);
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-risk-wash text-ink underline decoration-risk decoration-double underline-offset-4">
        {found}
      </mark>
      {text.slice(at + found.length)}
    </>
  );
}

function Decision({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const decide = useDecideApproval(approval.id);
  const doing = useDoing();
  const [isRefusing, setIsRefusing] = useState(false);
  const about = `approval ${approval.ticketId}`;
  const give = (decision: "approved" | "refused", note: string) =>
    doing(async () => {
      await decide.mutateAsync({ decision, note });
      return { said: t(decision === "approved" ? "approval.granted" : "approval.denied") };
    }, about);
  if (isRefusing) {
    return (
      <RefuseForm
        name={approval.askedBy.name}
        isBusy={decide.isPending}
        onRefuse={(note) => give("refused", note)}
        onBack={() => setIsRefusing(false)}
      />
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="primary" disabled={decide.isPending} onClick={() => give("approved", "")}>
        {t("approval.grant")}
      </Button>
      <Button disabled={decide.isPending} onClick={() => setIsRefusing(true)}>
        {t("approval.refuse")}
      </Button>
    </div>
  );
}
