import type { BulkAct, BulkAction } from "@guichet/contract/bulk-actions.ts";
import { useTranslation } from "react-i18next";
import { useAskBulk, useUndoBulk } from "../../api/lists/bulk.ts";
import type { Selection } from "../lists/selection.ts";
import { useDoing } from "./doing.ts";

/** Asked at once and done behind: the hands are free, the selection is over. What became of it is told at its end. */
export function useAsking(selection: Selection): (act: BulkAct) => void {
  const asking = useAskBulk();
  const doing = useDoing();
  return (act) => {
    const ticketIds = [...selection.ids];
    if (ticketIds.length === 0 || asking.isPending) return;
    doing(async () => {
      await asking.mutateAsync({ act, ticketIds });
      return void selection.drop();
    }, "bulk");
  };
}

export function useUndoing(): (action: BulkAction) => void {
  const undoing = useUndoBulk();
  const doing = useDoing();
  return ({ id }) => doing(async () => void (await undoing.mutateAsync(id)), `bulk ${id}`);
}

/** What was asked, in the word of its button. */
export function useBulkWords(): (action: Pick<BulkAction, "act" | "undoes">) => string {
  const { t } = useTranslation();
  return ({ act, undoes }) => (undoes === null ? t(`bulk.act.${act.kind}`) : t("bulk.undoing"));
}
