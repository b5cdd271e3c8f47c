import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useTakeBack } from "../../api/thread.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** Undo of a send: the text comes back to the composer, or one is told that it is too late. */
export function useTakingBack(ticketId: string): (entryId: string) => void {
  const { t } = useTranslation();
  const takeBack = useTakeBack(ticketId);
  const toast = useToast();
  const words = useRefusalWords();
  return (entryId) =>
    takeBack.mutate(entryId, {
      onSuccess: () => void toast({ text: t("composer.undone") }),
      onError: (error) => {
        const isLate = isRefused(error, "thread.already_left");
        toast({ text: isLate ? t("composer.too_late") : words(error) });
      },
    });
}
