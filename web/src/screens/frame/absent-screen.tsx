import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { useRefusalWords } from "../../parts/refusal-words.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty, Trouble } from "../../ui/notice.tsx";

/** What you may not see does not exist: one page for both. */
export function AbsentScreen() {
  const { t } = useTranslation();
  const back = (
    <Link to="/" className={buttonClass("plain")}>
      {t("failures.back")}
    </Link>
  );
  return (
    <Empty title={t("failures.absent_title")} action={back}>
      {t("failures.absent")}
    </Empty>
  );
}

export function BrokenScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  if (isRefused(error, "not_found")) return <AbsentScreen />;
  return (
    <div className="mx-auto max-w-140 p-6">
      <Trouble title={t("failures.screen")} action={<Button onClick={reset}>{t("words.try_again")}</Button>}>
        <p>{words(error)}</p>
      </Trouble>
    </div>
  );
}
