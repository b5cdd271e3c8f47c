import type { Column } from "@guichet/contract/columns.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { type RefObject, useRef } from "react";
import { useMe } from "../../api/session.ts";
import type { ListAsked } from "../../api/tickets.ts";
import type { ListPlace } from "../../parts/lists/list-place.ts";
import { RowTick } from "../../parts/lists/row-tick.tsx";
import type { Selection } from "../../parts/lists/selection.ts";
import { TicketRowLink } from "../../parts/ticket/ticket-row.tsx";
import { useNow } from "../../ui/clock.ts";
import { belongs } from "./belonging.ts";
import { useNear } from "./near.ts";

type TicketRowsProps = {
  rows: readonly TicketRow[];
  place: ListPlace;
  asked: ListAsked;
  openId: string | undefined;
  columns: readonly Column[] | null;
  selection: Selection;
  scroller: RefObject<HTMLElement | null>;
};

/** About a screen of them: a list that was asked for shows before the rows below it are drawn. */
const first = 12;
const atOnce = 25;

/** Ten thousand rows are as light as a hundred: those far from the eye are one empty block as tall as they were. */
export function TicketRows({ rows, ...rest }: TicketRowsProps) {
  const more = Math.ceil(Math.max(0, rows.length - first) / atOnce);
  const blocks =
    rows.length === 0 ? [] : [0, ...Array.from({ length: more }, (_, at) => first + at * atOnce)];
  return blocks.map((from) => (
    <RowBlock key={from} rows={rows.slice(from, from === 0 ? first : from + atOnce)} from={from} {...rest} />
  ));
}

type RowBlockProps = TicketRowsProps & { from: number };

function RowBlock({ rows, from, place, asked, openId, columns, selection, scroller }: RowBlockProps) {
  const { agentId } = useMe();
  const now = useNow();
  const block = useRef<HTMLUListElement>(null);
  const { isNear, height } = useNear({ block, scroller, from, rows: rows.length });
  if (!isNear) return <ul ref={block} style={{ height }} />;
  return (
    <ul ref={block} data-ticking={selection.isOn || undefined}>
      {rows.map((row, at) => (
        <li key={row.id} aria-posinset={from + at + 1} aria-setsize={-1} className="group relative">
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
            columns={columns}
          />
        </li>
      ))}
    </ul>
  );
}
