import { useTranslation } from "react-i18next";
import { useViewCounts } from "../../api/tickets.ts";
import { useListPlace } from "../../parts/lists/list-place.ts";
import { Empty } from "../../ui/notice.tsx";

/** Beside the list when no ticket is open. */
export function QuietPane() {
  const { t } = useTranslation();
  const { view, filter } = useListPlace().asked;
  // Nobody is told to choose among nothing.
  const count = useViewCounts().data?.[view];
  if (filter === undefined && count === 0) return null;
  return (
    <div className="grid h-full content-center">
      <Empty title={t("desk.pick_title")}>{t("desk.pick")}</Empty>
    </div>
  );
}
