import { useTranslation } from "react-i18next";
import { useShareDraft } from "../../api/writing/sharing.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** A colleague reads my reply over, once what I typed is on the server. */
export function useReview(
  ticketId: string,
  drafting: { keep: () => Promise<void> },
): (agentId: string) => void {
  const { t } = useTranslation();
  const toast = useToast();
  const words = useRefusalWords();
  const share = useShareDraft(ticketId, "reply");
  const ask = async (agentId: string) => {
    await drafting.keep();
    await share.mutateAsync({ act: "PUT", way: "review", agentId }).then(
      ({ holder }) => toast({ text: t("calling.review_asked", { name: holder.name }) }),
      (error: unknown) => toast({ text: words(error) }),
    );
  };
  return (agentId) => void ask(agentId);
}
