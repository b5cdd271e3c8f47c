import { useTranslation } from "react-i18next";
import { usePart } from "../../api/lists/merging.ts";
import type { Deed } from "../acts/doing.ts";
import { speakable } from "./reference.ts";

/** Everything goes back to its place. */
export function useParting(): (ticket: { id: string; reference: string }) => Deed {
  const { t } = useTranslation();
  const part = usePart();
  return ({ id, reference }) =>
    async () => {
      await part.mutateAsync(id);
      return { said: t("merging.parted", { reference: speakable(reference) }) };
    };
}
