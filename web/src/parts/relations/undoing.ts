import type { ChosenRole, LinkRole } from "@guichet/contract/relations.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useLinking, useUndoSplit, useUnlinking } from "../../api/lists/relations.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "../ticket/reference.ts";

/** A link is taken off at once, and put back in one press. */
export function useUnlinkingInWords(ticketId: string): (other: TicketRow, as: LinkRole) => void {
  const { t } = useTranslation();
  const unlink = useUnlinking(ticketId);
  const link = useLinking(ticketId);
  const toast = useToast();
  const words = useRefusalWords();
  const onError = (error: unknown) => toast({ text: words(error) });
  return (other, as) =>
    unlink.mutate(other.id, {
      onError,
      onSuccess: () =>
        toast({
          text: t("linking.removed", { reference: speakable(other.reference) }),
          act: { label: t("ticket.undo"), onPress: () => again(other.id, as) },
        }),
    });
  function again(otherId: string, as: LinkRole): void {
    if (isChosen(as)) link.mutate({ otherId, as }, { onError });
  }
}

const isChosen = (as: LinkRole): as is ChosenRole =>
  as === "related" || as === "original" || as === "duplicate" || as === "parent" || as === "child";

/** It was one matter after all: says that it is one again, or why it cannot be; from a toast too, its dialog gone. */
export function useUndoingSplit(): (ticketId: string) => void {
  const { t } = useTranslation();
  const undo = useUndoSplit();
  const toast = useToast();
  const words = useRefusalWords();
  return (ticketId) =>
    void undo.mutateAsync(ticketId).then(
      () => toast({ text: t("splitting.undone") }),
      (error: Error) => toast({ text: words(error) }),
    );
}
