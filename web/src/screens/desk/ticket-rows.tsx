import type { TicketRow } from "@guichet/contract/tickets.ts";
import { useMe } from "../../api/session.ts";
import type { ListAsked } from "../../api/tickets.ts";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { RowTick } from "../../parts/lists/row-tick.tsx";
import type { Selection } from "../../parts/lists/selection.ts";
import { TicketRowLink } from "../../parts/ticket/ticket-row.tsx";
import { useNow } from "../../ui/clock.ts";
import { belongs } from "./belonging.ts";

type TicketRowsProps = {
  rows: readonly TicketRow[];
  place: ListPlace;
  asked: ListAsked;
  openId: string | undefined;
  selection: Selection;
};

export function TicketRows({ rows, place, asked, openId, selection }: TicketRowsProps) {
  const { agentId } = useMe();
  const now = useNow();
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="group relative">
          <RowTick
            id={row.id}
            subject={row.subject}
            name={row.customer.name}
            isTicked={selection.ids.has(row.id)}
            isOn={selection.isOn}
            onToggle={selection.toggle}
            onExtend={selection.extendTo}
          />
          <TicketRowLink
            ticket={row}
            place={place}
            isOpen={row.id === openId}
            isSettled={!belongs(row, asked, { agentId, now })}
            isTicked={selection.ids.has(row.id)}
          />
        </li>
      ))}
    </ul>
  );
}
