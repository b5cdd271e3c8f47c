import { useTranslation } from "react-i18next";
import { useShareDraft } from "../../api/writing/sharing.ts";
import { useDoing } from "../acts/doing.ts";

/** A colleague reads my reply over, once what I typed is on the server. */
export function useReview(
  ticketId: string,
  drafting: { keep: () => Promise<void> },
): (agentId: string) => void {
  const { t } = useTranslation();
  const doing = useDoing();
  const share = useShareDraft(ticketId, "reply");
  return (agentId) =>
    doing(async () => {
      await drafting.keep();
      const { holder } = await share.mutateAsync({ act: "PUT", way: "review", agentId });
      return { said: t("calling.review_asked", { name: holder.name }) };
    });
}
