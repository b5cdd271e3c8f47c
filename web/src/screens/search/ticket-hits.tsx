import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { TicketHit } from "@guichet/contract/search.ts";
import { Link } from "@tanstack/react-router";
import Paperclip from "lucide-react/icons/paperclip";
import { lazy, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { RowTick } from "../../parts/lists/row-tick.tsx";
import { useSelection } from "../../parts/lists/selection.ts";
import { useSelectionKeys, useShiftClicks } from "../../parts/lists/selection-keys.ts";
import { Moment } from "../../parts/moment.tsx";
import { speakable } from "../../parts/ticket/reference.ts";
import { NameWords } from "../../parts/words/name-words.tsx";
import { SubjectWords } from "../../parts/words/subject-words.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import { markWords } from "./found-words.ts";

const BulkBar = lazy(async () => ({
  default: (await part(import("../../parts/acts/bulk-bar.tsx"))).BulkBar,
}));

const looks = {
  new: "open",
  open: "open",
  waiting_customer: "dotted",
  snoozed: "dotted",
  closed: "faint",
} as const;

export function TicketHits({ tickets, words }: { tickets: readonly TicketHit[]; words: string }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const selection = useSelection(tickets.map(({ ticketId }) => ticketId));
  useSelectionKeys(list, selection);
  useShiftClicks(list, selection.extendTo);
  const known = tickets.map(({ ticketId, state }) => ({ id: ticketId, state, tagIds: [] }));
  return (
    <section aria-label={t("search.tickets")} className="grid gap-2">
      <h2 className="text-2 font-strong text-ink-soft">{t("search.tickets")}</h2>
      <ul ref={list} className="grid">
        {tickets.map((ticket) => (
          <li
            key={ticket.ticketId}
            className="group relative -ml-4 pl-4 after:absolute after:right-0 after:bottom-0 after:left-4 after:border-b after:border-line"
          >
            <RowTick
              id={ticket.ticketId}
              subject={ticket.subject}
              name={ticket.customer.name}
              isTicked={selection.ids.has(ticket.ticketId)}
              isOn={selection.isOn}
              onToggle={selection.toggle}
              onExtend={selection.extendTo}
            />
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: ticket.ticketId }}
              search={{ view: "all" }}
              data-ticket-row={ticket.ticketId}
              className={`-mx-2 grid gap-0.5 rounded-std px-2 py-3 ${selection.ids.has(ticket.ticketId) ? "bg-accent-wash" : "hover:bg-sunk"}`}
            >
              <span className="flex items-baseline gap-2">
                <span className="min-w-0 flex-1 truncate text-3 font-strong">
                  <SubjectWords subject={ticket.subject} />
                </span>
                <span className="text-1 text-ink-soft">
                  <Moment at={ticket.lastEntryAt} as="corner" />
                </span>
              </span>
              <span className="line-clamp-2 text-pretty text-ink-soft">
                <Marked text={whole(ticket.extract)} words={words} />
              </span>
              {ticket.files !== null && (
                <span className="flex min-w-0 items-center gap-1.5 text-2 text-ink-soft">
                  <Icon of={Paperclip} small />
                  <span className="truncate">
                    <Marked text={whole(ticket.files)} words={words} />
                  </span>
                </span>
              )}
              {ticket.slip !== null && (
                <span className="text-2">
                  {t(`search.slip.${ticket.slip}`, { reference: speakable(ticket.reference) })}
                </span>
              )}
              <span className="flex flex-wrap items-center gap-2 pt-1 text-1 text-ink-soft">
                <Stamp look={looks[ticket.state]}>{t(`ticket.state.${ticket.state}`)}</Stamp>
                <NameWords name={ticket.customer.name} /> · {speakable(ticket.reference)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Suspense>
        {selection.isOn && (
          <div className="sticky bottom-4 z-20 rounded-std border border-line-strong">
            <BulkBar selection={selection} known={known} />
          </div>
        )}
      </Suspense>
    </section>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  return markWords(text, words).map((piece) =>
    piece.isFound ? (
      <mark key={piece.from} className="rounded-std bg-accent-wash text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}

/** The server cuts with three full stops. */
function whole(extract: string): string {
  return heldSigns(extract).replaceAll("...", "…");
}
