import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useViewCounts } from "../../api/tickets.ts";
import { Empty } from "../../ui/notice.tsx";

/** Beside the list when no ticket is open. */
export function QuietPane() {
  const { t } = useTranslation();
  const { view = "mine" } = useSearch({ from: "/frame/desk" });
  // Nobody is told to choose among nothing.
  if (useViewCounts().data?.[view] === 0) return null;
  return (
    <div className="grid h-full content-center">
      <Empty title={t("desk.pick_title")}>{t("desk.pick")}</Empty>
    </div>
  );
}
