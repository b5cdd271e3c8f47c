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
  const failed = (error: unknown) => {
    toast({ text: isRefused(error, "thread.already_left") ? t("composer.too_late") : words(error) });
  };
  return (entryId) => {
    // A promise, since the composer that sent may be gone by the time one presses undo.
    void takeBack.mutateAsync(entryId).then(() => toast({ text: t("composer.undone") }), failed);
  };
}
