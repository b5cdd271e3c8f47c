import type { LedgerLine } from "@guichet/contract/promises.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PromiseStamp } from "../../parts/promises/promise-stamp.tsx";
import { whatWords } from "../../parts/promises/stamp-words.ts";
import { daysLater, instantOf, wallTime } from "../../parts/promises/wall-clock.ts";
import { useReading } from "../../parts/reading.ts";
import { speakable } from "../../parts/ticket/reference.ts";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { useNow } from "../../ui/clock.ts";

type Lines = readonly LedgerLine[];
const groups = ["late", "today", "tomorrow", "week", "later", "waiting"] as const;
type Group = (typeof groups)[number];

/** By day where a day still counts; else one after the other. */
export function PromiseLines({ lines, isByDay }: { lines: Lines; isByDay: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const { zone } = useReading();
  if (!isByDay) return <List lines={lines} />;
  const parted = Map.groupBy(lines, (line) => groupOf(line.dueAt, now, zone));
  return groups.map((group) => {
    const own = parted.get(group);
    return own === undefined ? null : (
      <section key={group} aria-label={t(`promise.place.${group}`)} className="grid gap-1">
        <h2 className="text-2 font-strong text-ink-soft">{t(`promise.place.${group}`)}</h2>
        <List lines={own} />
      </section>
    );
  });
}

function groupOf(dueAt: string | null, now: number, zone: string): Group {
  if (dueAt === null) return "waiting";
  const due = Date.parse(dueAt);
  if (due <= now) return "late";
  const midnight = (days: number) =>
    instantOf({ ...daysLater(wallTime(now, zone), days), hour: 0, minute: 0 }, zone);
  if (due < midnight(1)) return "today";
  if (due < midnight(2)) return "tomorrow";
  return due < midnight(7) ? "week" : "later";
}

function List({ lines }: { lines: Lines }) {
  if (lines.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-std border border-line bg-raised">
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

function Line({ line }: { line: LedgerLine }) {
  const { t } = useTranslation();
  const { ticket } = line;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: line.ticketId }}
      search={{ view: "all" }}
      className="grid gap-x-4 gap-y-1.5 px-4 py-3 -outline-offset-2 hover:bg-sunk md:grid-cols-[minmax(0,1fr)_auto] md:items-center"
    >
      <span className="grid min-w-0 gap-0.5">
        <span className="truncate">
          <span className="font-strong">{whatWords(line, t)}</span>
          {line.by !== null && <span className="text-ink-soft"> · {line.by.name}</span>}
        </span>
        <span className="truncate text-ink-soft">
          {speakable(ticket.reference)} · <SubjectWords subject={ticket.subject} />
          {ticket.owner !== null && ticket.owner.id !== line.by?.id && (
            <> · {t("promise.place.owner", { name: ticket.owner.name })}</>
          )}
        </span>
      </span>
      <span className="min-w-0">
        <PromiseStamp stamp={line} as="brief" />
      </span>
    </Link>
  );
}
