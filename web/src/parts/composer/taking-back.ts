import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useTakeBack } from "../../api/thread.ts";
import type { Deed, Done } from "../acts/doing.ts";
import { keepTyped } from "./drafting.ts";

/** Undo of a send: the text comes back to the composer, or one is told that it is too late. */
export function useTakingBack(ticketId: string): (entryId: string) => Deed {
  const { t } = useTranslation();
  const takeBack = useTakeBack(ticketId);
  const sayTooLate = (error: unknown): Done => {
    if (isRefused(error, "thread.already_left")) return { said: t("composer.too_late") };
    throw error;
  };
  return (entryId) => async () => {
    await keepTyped(ticketId, "reply");
    return await takeBack.mutateAsync(entryId).then(() => ({ said: t("composer.undone") }), sayTooLate);
  };
}
