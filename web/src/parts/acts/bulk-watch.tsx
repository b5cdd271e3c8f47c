import type { BulkAction } from "@guichet/contract/bulk-actions.ts";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBulkActions } from "../../api/lists/bulk.ts";
import { useToast } from "../../ui/toast.tsx";
import { useBulkWords, useUndoing } from "./asking-bulk.ts";

/** Wherever its asker went meanwhile, an action that comes to its end is told, with the way back or the reasons. */
export function BulkWatch() {
  const items = useBulkActions().data?.items;
  const running = useRef<ReadonlySet<string>>(new Set());
  const tell = useTelling();
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    for (const action of items ?? [])
      if (action.finishedAt !== null && running.current.has(action.id)) latest.current(action);
    running.current = new Set(
      (items ?? []).filter(({ finishedAt }) => finishedAt === null).map(({ id }) => id),
    );
  }, [items]);
  return null;
}

function useTelling(): (action: BulkAction) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const toast = useToast();
  const words = useBulkWords();
  const undo = useUndoing();
  return (action) => {
    const { id, done, refused, total } = action;
    const act = words(action);
    const about = `bulk ${id}`;
    if (refused > 0) {
      const see = () => void navigate({ to: "/bulk-actions", search: { open: id } });
      const text = t("bulk.partly", { act, count: refused, total });
      toast({ text, about, seconds: 12, act: { label: t("bulk.see_why"), onPress: see } });
      return;
    }
    const back = { act: { label: t("words.undo"), onPress: () => undo(action) } };
    toast({ text: t("bulk.done", { act, count: done }), about, seconds: 10, ...(action.mayUndo && back) });
  };
}

/** Under the list, while one goes on. */
export function BulkLine() {
  const { t } = useTranslation();
  const words = useBulkWords();
  const running = useBulkActions().data?.items.filter(({ finishedAt }) => finishedAt === null) ?? [];
  return running.map((action) => {
    const { id, done, refused, total } = action;
    const label = t("bulk.going", { act: words(action), done: done + refused, total });
    return (
      <div key={id} className="grid shrink-0 gap-1 border-t border-line bg-raised px-4 py-1.5 text-2">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate">{label}</span>
          <Link
            to="/bulk-actions"
            search={{ open: id }}
            className="text-accent underline-offset-2 hover:underline"
          >
            {t("bulk.see")}
          </Link>
        </span>
        <Progress label={label} part={total === 0 ? 1 : (done + refused) / total} />
      </div>
    );
  });
}

/** How far something is, from 0 to 1. */
export function Progress({ label, part }: { label: string; part: number }) {
  const percent = Math.round(part * 100);
  return (
    <span
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="block h-1 overflow-hidden rounded-full bg-line"
    >
      <span
        className="block h-full bg-accent transition-[width] duration-150"
        style={{ width: `${percent}%` }}
      />
    </span>
  );
}
