import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";

export function AbsentTicket() {
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
