import { useTranslation } from "react-i18next";
import { usePart } from "../../api/lists/merging.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "./reference.ts";

/** Says that everything is back in place, or why not. */
export function useParting(): (ticket: { id: string; reference: string }) => void {
  const { t } = useTranslation();
  const part = usePart();
  const toast = useToast();
  const words = useRefusalWords();
  return ({ id, reference }) =>
    part.mutate(id, {
      onSuccess: () => toast({ text: t("merging.parted", { reference: speakable(reference) }) }),
      onError: (error) => toast({ text: words(error) }),
    });
}
