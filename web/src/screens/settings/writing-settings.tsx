import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { Macro } from "@guichet/contract/macros.ts";
import type { ReadyReply } from "@guichet/contract/ready-replies.ts";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/session.ts";
import { useMacros } from "../../api/writing/macros.ts";
import { useReadyReplies } from "../../api/writing/ready-replies.ts";
import { QueryTrouble } from "../../parts/loading/query-trouble.tsx";
import { RowsSkeleton } from "../../parts/loading/rows-skeleton.tsx";
import { useActWords } from "../../parts/writing/act-words.ts";
import { MacroEditor } from "../../parts/writing/macro-editor.tsx";
import { Button } from "../../ui/button.tsx";
import { Page } from "../../ui/page.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { ReadyReplyEditor } from "./ready-reply-editor.tsx";

/** Words that are ready, alone or with acts: made, changed, shared and retired here. */
export function WritingSettings() {
  const { t } = useTranslation();
  usePageTitle(t("macro.place_title"), useMe().companyName);
  return (
    <Page title={t("macro.place_title")} lead={t("macro.place_lead")}>
      <div className="grid max-w-190 grid-cols-[minmax(0,1fr)] gap-8">
        <Replies />
        <Macros />
      </div>
    </Page>
  );
}

function Replies() {
  const { t } = useTranslation();
  const replies = useReadyReplies(true);
  const [open, setOpen] = useState<ReadyReply | "new" | null>(null);
  return (
    <Section
      title={t("macro.replies")}
      lead={t("macro.replies_lead")}
      make={t("macro.make_reply")}
      onMake={() => setOpen("new")}
    >
      {replies.isPending && <RowsSkeleton />}
      {replies.isError && <QueryTrouble error={replies.error} onRetry={() => void replies.refetch()} />}
      <Lines
        items={replies.data?.items}
        none={t("macro.no_replies")}
        noteOf={({ shortcut }) => `::${shortcut}`}
        onOpen={setOpen}
      />
      {open !== null && (
        <ReadyReplyEditor reply={open === "new" ? null : open} onDone={() => setOpen(null)} />
      )}
    </Section>
  );
}

function Macros() {
  const { t } = useTranslation();
  const macros = useMacros();
  const words = useActWords();
  const [open, setOpen] = useState<Macro | "new" | null>(null);
  return (
    <Section
      title={t("macro.macros")}
      lead={t("macro.macros_lead")}
      make={t("macro.make")}
      onMake={() => setOpen("new")}
    >
      {macros.isPending && <RowsSkeleton />}
      {macros.isError && <QueryTrouble error={macros.error} onRetry={() => void macros.refetch()} />}
      <Lines
        items={macros.data?.items}
        none={t("macro.no_macros")}
        noteOf={({ acts }) => acts.map(words).join(" · ")}
        onOpen={setOpen}
      />
      {open !== null && <MacroEditor macro={open === "new" ? null : open} onDone={() => setOpen(null)} />}
    </Section>
  );
}

type SectionProps = { title: string; lead: string; make: string; onMake: () => void; children: ReactNode };

function Section({ title, lead, make, onMake, children }: SectionProps) {
  return (
    <section aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-4 font-strong">{title}</h2>
          <p className="text-2 text-ink-soft">{lead}</p>
        </div>
        <Button onClick={onMake}>{make}</Button>
      </div>
      {children}
    </section>
  );
}

type Line = Pick<Macro, "id" | "name" | "scope" | "team" | "mayChange">;
type LinesProps<Each extends Line> = {
  items: readonly Each[] | undefined;
  none: string;
  noteOf: (item: Each) => string;
  onOpen: (item: Each) => void;
};

/** What somebody may not change is shown to them all the same: they use it. */
function Lines<Each extends Line>({ items, none, noteOf, onOpen }: LinesProps<Each>) {
  const { t } = useTranslation();
  if (items === undefined) return null;
  if (items.length === 0) return <p className="text-2 text-ink-soft">{none}</p>;
  return (
    <ul className="rounded-std border border-line bg-raised">
      {items.map((item) => (
        <li key={item.id} className="border-b border-line last:border-b-0">
          <button
            type="button"
            disabled={!item.mayChange}
            onClick={() => onOpen(item)}
            className="flex min-h-11 w-full flex-wrap items-baseline gap-x-3 px-4 py-2 text-left -outline-offset-2 enabled:hover:bg-sunk"
          >
            <span className="min-w-0 text-3 font-strong [overflow-wrap:anywhere] max-md:flex-1">
              {heldSigns(item.name)}
            </span>
            <span className="min-w-0 truncate text-2 text-ink-soft max-md:order-last max-md:basis-full md:flex-1">
              {noteOf(item)}
            </span>
            <span className="text-1 text-ink-soft">{item.team?.name ?? t(`macro.scope.${item.scope}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
