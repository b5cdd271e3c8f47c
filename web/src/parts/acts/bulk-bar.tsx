import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import Ellipsis from "lucide-react/icons/ellipsis";
import X from "lucide-react/icons/x";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menus/menu.tsx";
import type { Known, Selection } from "../lists/selection.ts";
import { useReading } from "../reading.ts";
import { numberWords } from "../words/numbers.ts";
import { useFirstActs } from "./acts.ts";
import { useAsking } from "./asking-bulk.ts";
import { BulkClosing, BulkSnoozing } from "./bulk-dialogs.tsx";
import { BulkReasons, BulkTags } from "./bulk-naming.tsx";

export type BulkBarProps = { selection: Selection; known: readonly Known[] };

const BulkMacro = lazy(async () => ({
  default: (await part(import("./bulk-macro.tsx"))).BulkMacro,
}));

type Opened = "close" | "snooze" | "tag" | "reason" | "macro";

/** How many, and what may be done to all of them. Giving them to somebody is not there: a handover needs its reason. */
export function BulkBar({ selection, known }: BulkBarProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<Opened | null>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const ask = useAsking(selection);
  const ticked = known.filter(({ id }) => selection.ids.has(id));
  const count = selection.ids.size;
  const areClosed = ticked.length === count && ticked.every(({ state }) => state === "closed");
  useFocusKept();
  // What undoes a macro is pressed where the macro is told, and nowhere else.
  const acts: Record<Exclude<BulkAct["kind"], "macro_undo">, () => void> = {
    take: () => ask({ kind: "take" }),
    release: () => ask({ kind: "release" }),
    reopen: () => ask({ kind: "reopen" }),
    wake: () => ask({ kind: "wake" }),
    follow: () => ask({ kind: "follow" }),
    unfollow: () => ask({ kind: "unfollow" }),
    close: () => setOpened("close"),
    snooze: () => setOpened("snooze"),
    tag: () => setOpened("tag"),
    untag: () => setOpened("tag"),
    reason: () => setOpened("reason"),
    macro: () => setOpened("macro"),
  };
  const { take, release, close, reopen, tag: tags, reason, snooze, follow, macro } = acts;
  useFirstActs(count === 0 ? {} : { take, release, close, reopen, tags, reason, snooze, follow, macro });
  const more = (
    ["macro", "snooze", "wake", "reason", "follow", "release", areClosed ? "close" : "reopen"] as const
  ).map((kind) => ({ id: kind, label: t(`bulk.act.${kind}`), onPress: acts[kind] }));
  const ending = areClosed && count > 0 ? ("reopen" as const) : ("close" as const);
  return (
    <section
      aria-label={t("bulk.bar")}
      className="grid shrink-0 animate-rise gap-2 border-t border-line-strong bg-raised px-3 pt-1 pb-2.5"
    >
      <Count selection={selection} />
      {count > 0 && (
        <div ref={anchor} className="flex flex-wrap items-center gap-1.5">
          <Button size="small" onClick={acts.take}>
            {t("bulk.act.take")}
          </Button>
          <Button size="small" onClick={acts[ending]}>
            {t(`bulk.act.${ending}`)}
          </Button>
          <Button size="small" onClick={acts.tag}>
            {t("bulk.act.tag")}
          </Button>
          <Menu label={t("bulk.more")} icon={<Icon of={Ellipsis} />} acts={more} />
        </div>
      )}
      {opened === "macro" && (
        <Suspense>
          <BulkMacro ticketIds={[...selection.ids]} onAsk={ask} onDone={() => setOpened(null)} />
        </Suspense>
      )}
      {opened === "close" && <BulkClosing count={count} onAsk={ask} onDone={() => setOpened(null)} />}
      {opened === "snooze" && <BulkSnoozing count={count} onAsk={ask} onDone={() => setOpened(null)} />}
      {opened === "tag" && (
        <BulkTags ticked={ticked} count={count} anchor={anchor} onAsk={ask} onDone={() => setOpened(null)} />
      )}
      {opened === "reason" && (
        <BulkReasons count={count} anchor={anchor} onAsk={ask} onDone={() => setOpened(null)} />
      )}
    </section>
  );
}

function Count({ selection: { ids, isReading, isFull, all, drop } }: { selection: Selection }) {
  const { t } = useTranslation();
  const { language } = useReading();
  const count = ids.size;
  return (
    <div className="flex min-h-8 items-center gap-2">
      <p role="status" className="min-w-0 flex-1 text-2 font-strong text-pretty">
        {count === 0
          ? t("bulk.none_ticked")
          : t("bulk.selected", { count, number: numberWords(count, language) })}
        {isReading && <span className="pl-2 font-normal text-ink-soft">{t("bulk.reading")}</span>}
        {isFull && <span className="block text-1 font-normal text-ink-soft">{t("bulk.most")}</span>}
      </p>
      {!isReading && (
        <Button look="link" onClick={all}>
          {t("bulk.whole")}
        </Button>
      )}
      <IconButton label={t("bulk.drop")} icon={<Icon of={X} small />} onClick={drop} />
    </div>
  );
}

/** The bar goes under the hand that pressed it: the focus goes back to the list. */
function useFocusKept(): void {
  useEffect(
    () => () =>
      void requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body)
          document.querySelector<HTMLElement>("[data-ticket-row]")?.focus();
      }),
    [],
  );
}
