import type { ChosenRole, LinkRole } from "@guichet/contract/relations.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useLinking, useUndoSplit, useUnlinking } from "../../api/lists/relations.ts";
import { type Deed, useDoing } from "../acts/doing.ts";
import { speakable } from "../ticket/reference.ts";

/** A link is taken off at once, and put back in one press. */
export function useUnlinkingInWords(ticketId: string): (other: TicketRow, as: LinkRole) => void {
  const { t } = useTranslation();
  const unlink = useUnlinking(ticketId);
  const link = useLinking(ticketId);
  const doing = useDoing();
  const putBack =
    (otherId: string, as: ChosenRole): Deed =>
    async () =>
      void (await link.mutateAsync({ otherId, as }));
  return ({ id, reference }, as) =>
    doing(async () => {
      await unlink.mutateAsync(id);
      const said = t("linking.removed", { reference: speakable(reference) });
      return { said, undo: isChosen(as) ? putBack(id, as) : undefined };
    }, `link ${ticketId} ${id}`);
}

const isChosen = (as: LinkRole): as is ChosenRole =>
  as === "related" || as === "original" || as === "duplicate" || as === "parent" || as === "child";

/** It was one matter after all. */
export function useUndoingSplit(): (ticketId: string) => Deed {
  const { t } = useTranslation();
  const undo = useUndoSplit();
  return (ticketId) => async () => {
    await undo.mutateAsync(ticketId);
    return { said: t("splitting.undone") };
  };
}
