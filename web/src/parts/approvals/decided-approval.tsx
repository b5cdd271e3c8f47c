import type { Approval } from "@guichet/contract/reasons.ts";
import { useTranslation } from "react-i18next";
import { Moment } from "../moment.tsx";

/** Decided, it is a line of the thread at its hour: whose word, about what, and the note that went with it. */
export function DecidedApproval({ approval }: { approval: Approval }) {
  const { t } = useTranslation();
  const { askedBy, decidedBy, decidedAt, decision, excerpts, note } = approval;
  const names = { name: decidedBy?.name ?? "", asker: askedBy.name };
  const words = excerpts[0] ?? "";
  return (
    <div className="flex items-center gap-3 text-2 text-ink-soft before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <p className="max-w-[52ch] text-center text-pretty [overflow-wrap:anywhere]">
        {t(decision === "approved" ? "approval.past_approved" : "approval.past_refused", names)}
        {decidedAt !== null && (
          <>
            {" · "}
            <Moment at={decidedAt} />
          </>
        )}
        <br />
        <span className="line-clamp-2">{t("guard.excerpt", { words })}</span>
        {note !== "" && <span className="block text-ink">{note}</span>}
      </p>
    </div>
  );
}
