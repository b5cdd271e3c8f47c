import type { BulkAct, BulkAction } from "@guichet/contract/bulk-actions.ts";
import { useTranslation } from "react-i18next";
import { useAskBulk, useUndoBulk } from "../../api/lists/bulk.ts";
import { useToast } from "../../ui/toast.tsx";
import type { Selection } from "../lists/selection.ts";
import { useRefusalWords } from "../refusal-words.ts";

/** Asked at once and done behind: the hands are free, the selection is over. What became of it is told at its end. */
export function useAsking(selection: Selection): (act: BulkAct) => void {
  const asking = useAskBulk();
  const toast = useToast();
  const words = useRefusalWords();
  return (act) => {
    const ticketIds = [...selection.ids];
    if (ticketIds.length === 0 || asking.isPending) return;
    asking.mutateAsync({ act, ticketIds }).then(selection.drop, (error: unknown) => {
      toast({ text: words(error), about: "bulk" });
    });
  };
}

export function useUndoing(): (action: BulkAction) => void {
  const undoing = useUndoBulk();
  const toast = useToast();
  const words = useRefusalWords();
  return ({ id }) =>
    undoing.mutate(id, { onError: (error) => void toast({ text: words(error), about: `bulk ${id}` }) });
}

/** What was asked, in the word of its button. */
export function useBulkWords(): (action: Pick<BulkAction, "act" | "undoes">) => string {
  const { t } = useTranslation();
  return ({ act, undoes }) => (undoes === null ? t(`bulk.act.${act.kind}`) : t("bulk.undoing"));
}
