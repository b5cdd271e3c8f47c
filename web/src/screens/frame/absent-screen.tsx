import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isRefused } from "../../api/client.ts";
import { PartMissing } from "../../api/renewal.ts";
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
    <Empty title={t("failures.absent_title")} action={back} isPage>
      {t("failures.absent")}
    </Empty>
  );
}

export function BrokenScreen({ error }: ErrorComponentProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const router = useRouter();
  if (isRefused(error, "not_found")) return <AbsentScreen />;
  // A part that did not come is remembered as missing for as long as the page lives: only a new page asks for it again.
  const isPart = error instanceof PartMissing;
  const again = () => (isPart ? location.reload() : void router.invalidate());
  return (
    <div className="mx-auto max-w-140 p-4 md:p-6">
      <Trouble
        title={t(isPart ? "desk.part_missing" : "failures.screen")}
        action={<Button onClick={again}>{t(isPart ? "desk.reload" : "words.try_again")}</Button>}
      >
        <p>{isPart ? t("desk.part_missing_more") : words(error)}</p>
      </Trouble>
    </div>
  );
}
