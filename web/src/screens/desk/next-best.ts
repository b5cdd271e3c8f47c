import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { askNext } from "../../api/people/handovers.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { useDoing } from "../../parts/acts/doing.ts";
import { nextIs, useKeysOfNext } from "../../parts/loading/early-keys.ts";

/** One key opens what should be done now, and says why. */
export function useNextBest(openId: string | undefined): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const doing = useDoing();
  const [isAsked, setIsAsked] = useState(false);
  useKeysOfNext(isAsked);
  const best = async () => {
    nextIs(null);
    const { next } = await askNext(openId);
    if (next === null) return { said: t("handover.next.none") };
    nextIs(next.ticket.id);
    const params = { ticketId: next.ticket.id };
    await navigate({ to: "/tickets/$ticketId", params, search: (before) => before });
    return { said: t(`handover.next.${next.why}`) };
  };
  const asking = () => {
    setIsAsked(true);
    return best().finally(() => setIsAsked(false));
  };
  useActs({ best: () => doing(asking, "next best") });
}
