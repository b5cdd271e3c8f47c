import { stateOf } from "@guichet/contract/commitment-state.ts";
import type { Commitment, Stamp } from "@guichet/contract/promises.ts";
import type { TicketWithThread } from "@guichet/contract/tickets.ts";
import ChevronDown from "lucide-react/icons/chevron-down";
import Plus from "lucide-react/icons/plus";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePromises } from "../../api/promises.ts";
import { part } from "../../api/renewal.ts";
import { useNow } from "../../ui/clock.ts";
import { Icon } from "../../ui/icon.tsx";
import { PressedStamp, PromiseStamp } from "./promise-stamp.tsx";
import type { ReadyWord } from "./ready-word.ts";

const PromisePanel = lazy(async () => ({
  default: (await part(import("./promise-panel.tsx"))).PromisePanel,
}));

const NotePromise = lazy(async () => ({
  default: (await part(import("./note-promise.tsx"))).NotePromise,
}));

type TicketStripProps = { ticket: TicketWithThread; onReady: (ready: ReadyWord) => void };

/** Everything promised in a ticket: what stands first, what ended folded behind a number. */
export function TicketStrip({ ticket, onReady }: TicketStripProps) {
  const { t } = useTranslation();
  const promises = usePromises(ticket.id).data?.items;
  const now = useNow();
  const [isUnfolded, setIsUnfolded] = useState(false);
  // Until the whole list is there, what the row knows keeps its place.
  if (promises === undefined) return <Foretaste stamps={[ticket.strip.worst, ticket.strip.next]} />;
  const { standing, ended } = parted(promises, now);
  if (promises.length === 0) return null;
  return (
    <section aria-label={t("promise.strip")} className="contents">
      {standing.map((promise) => (
        <StampWithPanel key={promise.id} promise={promise} all={promises} ticket={ticket} onReady={onReady} />
      ))}
      {ended.length > 0 && (
        <Fold ended={ended} now={now} isOpen={isUnfolded} onPress={() => setIsUnfolded(!isUnfolded)} />
      )}
      {isUnfolded &&
        ended.map((promise) => (
          <StampWithPanel
            key={promise.id}
            promise={promise}
            all={promises}
            ticket={ticket}
            onReady={onReady}
          />
        ))}
    </section>
  );
}

/** For what was promised on the phone: no message carries it. */
export function NoteButton({ ticket }: { ticket: TicketWithThread }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={anchor}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("guard.note_title")}
        title={t("guard.note_title")}
        onClick={() => setIsOpen(true)}
        className="inline-flex size-6.5 items-center justify-center rounded-std text-ink-soft hover:bg-sunk hover:text-ink"
      >
        <Icon of={Plus} small />
      </button>
      <Suspense>
        {isOpen && <NotePromise ticket={ticket} anchor={anchor} onClose={() => setIsOpen(false)} />}
      </Suspense>
    </>
  );
}

function Foretaste({ stamps }: { stamps: readonly (Stamp | null)[] }) {
  return stamps.map((stamp) => stamp !== null && <PromiseStamp key={stamp.id} stamp={stamp} as="whole" />);
}

/** What still asks something of us, the soonest first; a broken promise stands until a new one makes it good. */
function parted(promises: readonly Commitment[], now: number) {
  const mended = new Set(promises.map((promise) => promise.replacesId));
  const stands = (promise: Commitment): boolean => {
    if (promise.keptAt !== null || promise.releasedAt !== null) return false;
    return stateOf(promise, now) !== "broken" || !mended.has(promise.id);
  };
  const standing = promises.filter(stands).sort((one, other) => rank(one, now) - rank(other, now));
  return { standing, ended: promises.filter((promise) => !stands(promise)) };
}

function rank(promise: Commitment, now: number): number {
  if (stateOf(promise, now) === "broken") return 0;
  return promise.dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(promise.dueAt);
}

type FoldProps = { ended: readonly Commitment[]; now: number; isOpen: boolean; onPress: () => void };

function Fold({ ended, now, isOpen, onPress }: FoldProps) {
  const { t } = useTranslation();
  const areKept = ended.every((promise) => ["kept", "renegotiated"].includes(stateOf(promise, now)));
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      onClick={onPress}
      className="inline-flex min-h-6.5 items-center gap-1 rounded-std px-1.5 text-1 text-ink-soft hover:bg-sunk hover:text-ink"
    >
      {t(areKept ? "promise.kept" : "promise.ended", { count: ended.length })}
      <span className={isOpen ? "rotate-180" : ""}>
        <Icon of={ChevronDown} small />
      </span>
    </button>
  );
}

type StampWithPanelProps = TicketStripProps & { promise: Commitment; all: readonly Commitment[] };

function StampWithPanel({ promise, all, ticket, onReady }: StampWithPanelProps) {
  const [isOpen, setIsOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <>
      <PressedStamp
        stamp={promise}
        isOpen={isOpen}
        onPress={(pressed) => {
          anchor.current = pressed;
          setIsOpen(true);
        }}
      />
      <Suspense>
        {isOpen && (
          <PromisePanel
            promise={promise}
            isReplaced={all.some((other) => other.replacesId === promise.id)}
            language={ticket.language}
            anchor={anchor}
            onReady={onReady}
            onClose={() => setIsOpen(false)}
          />
        )}
      </Suspense>
    </>
  );
}
