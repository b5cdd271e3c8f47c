import type { Column } from "@guichet/contract/columns.ts";
import { heldSigns } from "@guichet/contract/held-signs.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { Link } from "@tanstack/react-router";
import { lazy, memo, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { part } from "../../api/renewal.ts";
import { usePreference } from "../../ui/preferences.ts";
import { Avatar } from "../customer/avatar.tsx";
import { mainWidth } from "../lists/cell-width.ts";
import type { ListPlace } from "../lists/list-place.ts";
import { RowTags } from "../lists/row-tags.tsx";
import { inLine } from "../lists/shown-columns.ts";
import { Moment } from "../moment.tsx";
import { NameWords } from "../words/name-words.tsx";
import { SubjectWords } from "../words/subject-words.tsx";
import { RowPresence } from "./row-presence.tsx";
import { TicketStamps } from "./ticket-state.tsx";

const RowColumns = lazy(async () => ({
  default: (await part(import("../lists/row-columns.tsx"))).RowColumns,
}));

type RowProps = {
  ticket: TicketRow;
  place: ListPlace;
  isOpen?: boolean;
  isSettled?: boolean;
  isTicked?: boolean;
  /** What its reader chose to see; null is as it comes. A phone shows it as it comes, always. */
  columns?: readonly Column[] | null;
};

/** Who, when, about what, their last words, and the stamps that say what is owed. Drawn again only when it changed. */
export const TicketRowLink = memo(function TicketRowLink({
  ticket,
  place,
  isOpen = false,
  isSettled = false,
  isTicked = false,
  columns = null,
}: RowProps) {
  const isTight = usePreference("density") === "compact";
  const isLean = isTight || (columns !== null && !columns.includes("excerpt"));
  const beside = inLine(columns);
  const ownPlace = columns === null ? "contents" : "contents md:hidden";
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: ticket.id }}
      search={place}
      aria-current={isOpen ? "true" : undefined}
      data-ticket-row={ticket.id}
      className={`relative block @columns:flex @columns:gap-6 border-b border-l-2 border-line px-4 in-data-ticking:pl-8 ${isTight ? "pt-2.5 pb-3 md:pt-1.5 md:pb-1.5" : "pt-2.5 pb-3"} -outline-offset-2 transition-colors duration-150 ${isOpen ? "border-l-accent" : "border-l-transparent"} ${groundOf(isOpen, isTicked)} ${isSettled ? "text-ink-faint" : ""}`}
    >
      <RowPresence ticketId={ticket.id} />
      <div className={mainWidth}>
        <div className="flex items-baseline gap-2">
          <span dir="auto" className="min-w-0 flex-1 truncate text-left font-strong">
            <NameWords name={ticket.customer.name} />
          </span>
          <span className="text-1 text-ink-soft">
            <Moment at={ticket.lastEntryAt} as="corner" />
          </span>
        </div>
        <p dir="auto" className="truncate text-left">
          <SubjectWords subject={ticket.subject} />
        </p>
        <p dir="auto" className={`truncate text-left text-ink-soft ${isLean ? "md:hidden" : ""}`}>
          {heldSigns(ticket.excerpt)}
        </p>
        <div className={`flex ${isTight ? "mt-2 md:mt-0.5" : "mt-2"} items-end gap-2`}>
          <div className="flex min-h-5.5 min-w-0 flex-1 flex-wrap items-center gap-1.5">
            <TicketStamps ticket={ticket} isBrief />
            <span className={ownPlace}>
              <RowTags ids={ticket.tagIds} />
            </span>
          </div>
          {(place.view !== "mine" || place.filter !== undefined) && (
            <span className={ownPlace}>
              <RowOwner ticket={ticket} />
            </span>
          )}
        </div>
      </div>
      {beside.length > 0 && (
        <Suspense>
          <RowColumns ticket={ticket} columns={beside} />
        </Suspense>
      )}
    </Link>
  );
});

function groundOf(isOpen: boolean, isTicked: boolean): string {
  if (isTicked) return "bg-accent-wash";
  return isOpen ? "bg-raised" : "hover:bg-sunk";
}

function RowOwner({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  if (ticket.owner === null) return null;
  return (
    <span className="inline-flex shrink-0 items-center gap-1.5 text-1 text-ink-soft">
      <Avatar name={ticket.owner.name} />
      <span className="sr-only">{t("ticket.owned_by", { name: ticket.owner.name })}</span>
      <span aria-hidden="true">{ticket.owner.name.split(" ")[0]}</span>
    </span>
  );
}
