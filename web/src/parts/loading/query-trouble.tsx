import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { Trouble } from "../../ui/notice.tsx";
import { useRefusalWords } from "../refusal-words.ts";

/** A reading that failed: what happened, in words, and trying again. */
export function QueryTrouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return (
    <div className="max-w-140">
      <Trouble
        title={t("failures.not_read")}
        action={<Button onClick={onRetry}>{t("words.try_again")}</Button>}
      >
        <p>{words(error)}</p>
      </Trouble>
    </div>
  );
}
