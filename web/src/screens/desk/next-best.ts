import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { askNext } from "../../api/people/handovers.ts";
import { useActs } from "../../parts/acts/acts.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { useToast } from "../../ui/toast.tsx";

/** One key opens what should be done now, and says why. */
export function useNextBest(openId: string | undefined): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toast = useToast();
  const words = useRefusalWords();
  const about = "next best";
  const best = async () => {
    try {
      const { next } = await askNext(openId);
      if (next === null) return void toast({ text: t("handover.next.none"), about });
      await navigate({
        to: "/tickets/$ticketId",
        params: { ticketId: next.ticket.id },
        search: (before) => before,
      });
      toast({ text: t(`handover.next.${next.why}`), about });
    } catch (error) {
      toast({ text: words(error), about });
    }
  };
  useActs({ best: () => void best() });
}
