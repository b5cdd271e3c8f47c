import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { wordsOf } from "../../parts/words/code-words.ts";
import { Button } from "../../ui/button.tsx";
import { WelcomePage } from "./welcome-page.tsx";

/** The window that was opened to prove at the provider who one is: it says how it went, and the other one goes on. */
export function ProvenPage({ end }: { end: string }) {
  const { t } = useTranslation();
  const isDone = end === "done";
  // Browsers let a page close only the window that it opened itself: where this does nothing, the words stay.
  useEffect(() => {
    if (isDone) window.close();
  }, [isDone]);
  if (isDone) return <WelcomePage title={t("proof.done_title")} lead={t("proof.done_lead")} />;
  const troubles = {
    ...t("identity.trouble", { returnObjects: true }),
    ...t("proof.trouble", { returnObjects: true }),
  };
  return (
    <WelcomePage title={t("proof.not_done")} lead={wordsOf(troubles, end)}>
      <Button onClick={() => window.close()}>{t("proof.close")}</Button>
    </WelcomePage>
  );
}
