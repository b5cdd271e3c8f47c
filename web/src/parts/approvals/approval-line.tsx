import ShieldCheck from "lucide-react/icons/shield-check";
import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { useReading } from "../reading.ts";
import { soonWords } from "../time-words.ts";
import type { ApprovalState } from "./approval.ts";

/** Where it stands, in a sentence: asked, or refused with a word. Nothing once it may leave, or was never asked. */
export function ApprovalWords({ approval: { asked, state } }: { approval: ApprovalState }) {
  const { t } = useTranslation();
  const reading = useReading();
  const now = useNow();
  if (asked === null || state === "none" || state === "approved") return null;
  if (state === "waiting") {
    return t("approval.waiting", { when: soonWords(Date.parse(asked.askedAt), now, reading) });
  }
  return (
    <>
      <span className="font-strong">{t("approval.refused", { name: asked.decidedBy?.name ?? "" })}</span>{" "}
      {asked.note}
    </>
  );
}

/** It may leave, and by whose word. */
export function ApprovedLine({ approval: { asked, state } }: { approval: ApprovalState }) {
  const { t } = useTranslation();
  if (state !== "approved" || asked === null) return null;
  return (
    <p
      role="status"
      className="flex min-h-8 items-center gap-2 rounded-std bg-kept-wash px-3 py-1 text-2 text-kept"
    >
      <Icon of={ShieldCheck} />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t("approval.approved", { name: asked.decidedBy?.name ?? "" })} {asked.note}
      </span>
    </p>
  );
}
