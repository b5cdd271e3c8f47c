import type { TicketRow } from "@guichet/contract/tickets.ts";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { usePreference } from "../../ui/preferences.ts";
import { Avatar } from "../customer/avatar.tsx";
import type { ListPlace } from "../lists/list-place.ts";
import { RowTags } from "../lists/row-tags.tsx";
import { Moment } from "../moment.tsx";
import { heldSigns } from "../words/held-signs.ts";
import { RowPresence } from "./row-presence.tsx";
import { TicketStamps } from "./ticket-state.tsx";

type RowProps = {
  ticket: TicketRow;
  place: ListPlace;
  isOpen?: boolean;
  isSettled?: boolean;
  isTicked?: boolean;
};

/** Who, when, about what, their last words, and the stamps that say what is owed. Drawn again only when it changed. */
export const TicketRowLink = memo(function TicketRowLink({
  ticket,
  place,
  isOpen = false,
  isSettled = false,
  isTicked = false,
}: RowProps) {
  const isTight = usePreference("density") === "compact";
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: ticket.id }}
      search={place}
      aria-current={isOpen ? "true" : undefined}
      data-ticket-row={ticket.id}
      className={`relative block border-b border-l-2 border-line px-4 ${isTight ? "pt-2.5 pb-3 md:pt-1.5 md:pb-1.5" : "pt-2.5 pb-3"} -outline-offset-2 transition-colors duration-150 ${isOpen ? "border-l-accent" : "border-l-transparent"} ${groundOf(isOpen, isTicked)} ${isSettled ? "text-ink-faint" : ""}`}
    >
      <RowPresence ticketId={ticket.id} />
      <div className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-strong">{ticket.customer.name}</span>
        <span className="text-1 text-ink-soft">
          <Moment at={ticket.lastEntryAt} as="corner" />
        </span>
      </div>
      <p className="truncate">{heldSigns(ticket.subject)}</p>
      <p className={`truncate text-ink-soft ${isTight ? "md:hidden" : ""}`}>{heldSigns(ticket.excerpt)}</p>
      <div className={`flex ${isTight ? "mt-2 md:mt-0.5" : "mt-2"} items-end gap-2`}>
        <div className="flex min-h-5.5 min-w-0 flex-1 flex-wrap items-center gap-1.5">
          <TicketStamps ticket={ticket} isBrief />
          <RowTags ids={ticket.tagIds} />
        </div>
        {(place.view !== "mine" || place.filter !== undefined) && <RowOwner ticket={ticket} />}
      </div>
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
