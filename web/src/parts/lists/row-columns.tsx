import type { ColumnValues } from "@guichet/contract/column-values.ts";
import type { Column } from "@guichet/contract/columns.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useColumnValues } from "../../api/lists/columns.ts";
import { Moment } from "../moment.tsx";
import { speakable } from "../ticket/reference.ts";
import { fieldOf, useColumnNames } from "../words/column-names.ts";
import { useFieldWords } from "../words/field-words.ts";
import { cellWidth } from "./cell-width.ts";
import { RowTags } from "./row-tags.tsx";

type RowColumnsProps = { ticket: TicketRow; columns: readonly Column[] };

/**
 * Beside an open ticket, one quiet line of what there is; where the list has the room, one under the other. A phone has
 * its own layout, without them.
 */
export function RowColumns({ ticket, columns }: RowColumnsProps) {
  const name = useColumnNames();
  const words = useFieldWords();
  const values = useColumnValues(ticket.id, columns.some(isAskedApart));
  return (
    <span className="mt-1 hidden flex-wrap gap-x-3 gap-y-0.5 text-1 text-ink-soft md:flex @columns:mt-0 @columns:min-w-0 @columns:flex-nowrap @columns:gap-4 @columns:text-2">
      {columns.map((column) => {
        const fieldId = fieldOf(column);
        const said =
          fieldId === null ? saidOf(column, ticket, values) : words(fieldId, values?.fields[fieldId]);
        return (
          <Cell
            key={column}
            label={name(column)}
            isNamed={fieldId !== null || dates.has(column)}
            said={said}
          />
        );
      })}
    </span>
  );
}

/** An hour alone could be any. */
const dates: ReadonlySet<Column> = new Set(["opened", "last_word", "due"]);
const isAskedApart = (column: Column) =>
  column === "reason" || column === "inbox" || fieldOf(column) !== null;

function saidOf(column: Column, ticket: TicketRow, values: ColumnValues | null): ReactNode {
  if (column === "reference") return speakable(ticket.reference);
  if (column === "owner") return ticket.owner?.name;
  if (column === "reason") return values?.reason?.name;
  if (column === "tags") return ticket.tagIds.length > 0 && <RowTags ids={ticket.tagIds} />;
  if (column === "team") return ticket.team?.name;
  if (column === "inbox") return values?.inbox?.name;
  if (column === "channel") return <ChannelName ticket={ticket} />;
  if (column === "opened") return <Moment at={ticket.openedAt} as="corner" />;
  if (column === "last_word") return <Moment at={ticket.lastEntryAt} as="corner" />;
  const due = ticket.strip.next?.dueAt ?? ticket.answerDueAt;
  return due && ticket.closedAt === null && <Moment at={due} />;
}

function ChannelName({ ticket }: { ticket: TicketRow }) {
  const { t } = useTranslation();
  return t(`thread.channel.${ticket.channel}`);
}

type CellProps = { label: string; isNamed: boolean; said: ReactNode };

/** A field of the house or an hour says little without its name; a reason or a person is known by sight. */
function Cell({ label, isNamed, said }: CellProps) {
  const { t } = useTranslation();
  const isEmpty = said === undefined || said === null || said === false || said === "";
  if (isEmpty) return <span className={`hidden @columns:block ${cellWidth}`} />;
  return (
    <span
      className={`min-w-0 max-w-full truncate ${cellWidth}`}
      title={typeof said === "string" ? said : undefined}
    >
      <span className={isNamed ? "@columns:sr-only" : "sr-only"}>{t("columns.named", { name: label })} </span>
      {isNamed ? <span className="text-ink @columns:text-ink-soft">{said}</span> : said}
    </span>
  );
}
