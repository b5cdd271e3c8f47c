import type { View } from "@guichet/contract/tickets.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { type ListAsked, useViewCounts } from "../../api/tickets.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";

/** What will come here, and the one next act. */
export function EmptyList({ asked: { view, filter } }: { asked: ListAsked }) {
  const { t } = useTranslation();
  if (filter !== undefined) return <Empty title={t("filter.empty")}>{t("filter.empty_more")}</Empty>;
  return (
    <Empty title={t(`desk.empty.${view}`)} action={<NextAct view={view} />}>
      {t(`desk.empty_more.${view}`)}
    </Empty>
  );
}

function NextAct({ view }: { view: View }) {
  const { t } = useTranslation();
  const counts = useViewCounts().data;
  const isAdmin = useMe().roles.includes("admin");
  if (view !== "to_take" && (counts?.to_take ?? 0) > 0) {
    return (
      <Link to="/" search={{ view: "to_take" }} className={buttonClass("plain")}>
        {t("desk.empty_act.to_take")}
      </Link>
    );
  }
  if (!isAdmin || counts === undefined || counts.all > 0) return null;
  return (
    <Link to="/settings/inboxes" className={buttonClass("primary")}>
      {t("desk.empty_act.inboxes")}
    </Link>
  );
}
