import { useTranslation } from "react-i18next";
import { usePart } from "../../api/lists/merging.ts";
import { useToast } from "../../ui/toast.tsx";
import { useRefusalWords } from "../refusal-words.ts";
import { speakable } from "./reference.ts";

/** Says that everything is back in place, or why not; to whoever undoes it from a toast too, when the dialog is gone. */
export function useParting(): (ticket: { id: string; reference: string }) => void {
  const { t } = useTranslation();
  const part = usePart();
  const toast = useToast();
  const words = useRefusalWords();
  return ({ id, reference }) =>
    void part.mutateAsync(id).then(
      () => toast({ text: t("merging.parted", { reference: speakable(reference) }) }),
      (error: Error) => toast({ text: words(error) }),
    );
}
