import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/notice.tsx";

/** Beside the list when no ticket is open. */
export function QuietPane() {
  const { t } = useTranslation();
  return (
    <div className="grid h-full content-center">
      <Empty title={t("desk.pick_title")}>{t("desk.pick")}</Empty>
    </div>
  );
}
