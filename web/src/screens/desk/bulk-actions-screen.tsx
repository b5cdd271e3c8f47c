import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBulkActions } from "../../api/lists/bulk.ts";
import { useMe } from "../../api/session.ts";
import { useBulkWords, useUndoing } from "../../parts/acts/asking-bulk.ts";
import { Progress } from "../../parts/acts/bulk-watch.tsx";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { Moment } from "../../parts/moment.tsx";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { BulkRefusals } from "./bulk-refusals.tsx";

/** What was done to many at once: how far it is, what was refused and why, and the way back. */
export function BulkActionsScreen() {
  const { t } = useTranslation();
  const { open } = useSearch({ from: "/frame/bulk-actions" });
  const actions = useBulkActions();
  usePageTitle(t("bulk.title"), useMe().companyName);
  return (
    <Page title={t("bulk.title")} lead={t("bulk.lead")}>
      {actions.isPending && <RowsSkeleton />}
      {actions.isError && <QueryTrouble error={actions.error} onRetry={() => void actions.refetch()} />}
      {actions.data?.items.length === 0 && <Empty title={t("bulk.empty")}>{t("bulk.empty_more")}</Empty>}
      <ul className="grid">
        {actions.data?.items.map((action) => (
          <ActionLine key={action.id} action={action} isOpen={action.id === open} />
        ))}
      </ul>
    </Page>
  );
}

function ActionLine({ action, isOpen }: { action: BulkAction; isOpen: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useBulkWords();
  const undo = useUndoing();
  const { id, done, refused, mayUndo, undoneBy } = action;
  const show = () =>
    void navigate({ to: "/bulk-actions", search: isOpen ? {} : { open: id }, replace: true });
  return (
    <li className="grid gap-2 border-b border-line py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="min-w-0 flex-1 basis-60">
          <span className="font-strong">{words(action)}</span>{" "}
          <span className="text-2 text-ink-soft">
            <Moment at={action.madeAt} />
            {undoneBy !== null && ` · ${t("bulk.undone")}`}
          </span>
          <Account action={action} />
        </p>
        {refused > 0 && (
          <Button size="small" aria-expanded={isOpen} onClick={show}>
            {t("bulk.see_why")}
          </Button>
        )}
        {mayUndo && done > 0 && (
          <Button size="small" look="quiet" onClick={() => undo(action)}>
            {t("bulk.undo_whole")}
          </Button>
        )}
      </div>
      {isOpen && refused > 0 && <BulkRefusals action={action} />}
    </li>
  );
}

function Account({ action }: { action: BulkAction }) {
  const { t } = useTranslation();
  const words = useBulkWords();
  const { done, refused, total, unchanged, finishedAt } = action;
  if (finishedAt === null) {
    const label = t("bulk.going", { act: words(action), done: done + refused, total });
    return (
      <span className="grid max-w-80 gap-1 pt-1 text-2">
        {label}
        <Progress label={label} part={total === 0 ? 1 : (done + refused) / total} />
      </span>
    );
  }
  return (
    <span className="flex flex-wrap gap-x-3 text-2 text-ink-soft">
      <span>{t("bulk.treated", { count: done })}</span>
      {unchanged > 0 && <span>{t("bulk.unchanged", { count: unchanged })}</span>}
      {refused > 0 && <span className="text-risk">{t("bulk.refused", { count: refused })}</span>}
    </span>
  );
}
