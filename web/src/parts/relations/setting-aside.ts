import type { Ticket } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useSettingAside } from "../../api/lists/spam.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** Set aside or brought back, in one press, and undone in another. */
export function useAside(ticket: Pick<Ticket, "id">): { setAside: () => void; bringBack: () => void } {
  const { t } = useTranslation();
  const { mutate } = useSettingAside(ticket.id);
  const toast = useToast();
  const words = useRefusalWords();
  const put = (aside: boolean, isUndoing: boolean): void =>
    mutate(aside, {
      onError: (error) => toast({ text: words(error) }),
      onSuccess: () =>
        toast({
          text: t(aside ? "spam.done" : "spam.back"),
          about: `spam ${ticket.id}`,
          ...(isUndoing ? {} : { act: { label: t("ticket.undo"), onPress: () => put(!aside, true) } }),
        }),
    });
  return { setAside: () => put(true, false), bringBack: () => put(false, false) };
}
