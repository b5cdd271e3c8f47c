import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { askNext } from "../../api/people/handovers.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { useDoing } from "../../parts/acts/doing.ts";

/** One key opens what should be done now, and says why. */
export function useNextBest(openId: string | undefined): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const doing = useDoing();
  const best = async () => {
    const { next } = await askNext(openId);
    if (next === null) return { said: t("handover.next.none") };
    const params = { ticketId: next.ticket.id };
    await navigate({ to: "/tickets/$ticketId", params, search: (before) => before });
    return { said: t(`handover.next.${next.why}`) };
  };
  useActs({ best: () => doing(best, "next best") });
}
