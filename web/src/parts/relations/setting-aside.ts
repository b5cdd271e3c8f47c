import type { Ticket } from "@guichet/contract/tickets.ts";
import { useTranslation } from "react-i18next";
import { useSettingAside } from "../../api/lists/spam.ts";
import { type Deed, useDoing } from "../acts/doing.ts";

/** Set aside or brought back, in one press, and undone in another. */
export function useAside({ id }: Pick<Ticket, "id">): { setAside: () => void; bringBack: () => void } {
  const { t } = useTranslation();
  const { mutateAsync } = useSettingAside(id);
  const doing = useDoing();
  const putting =
    (aside: boolean, undo?: Deed): Deed =>
    async () => {
      await mutateAsync(aside);
      return { said: t(aside ? "spam.done" : "spam.back"), undo };
    };
  const put = (aside: boolean) => doing(putting(aside, putting(!aside)), `spam ${id}`);
  return { setAside: () => put(true), bringBack: () => put(false) };
}
