import type { Me } from "@guichet/contract/access.ts";
import type { ColumnValues } from "@guichet/contract/column-values.ts";
import type { Column, ColumnList } from "@guichet/contract/columns.ts";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ask, withQuery } from "../client.ts";
import { holdMe } from "../session.ts";
import { columnValuesKey } from "../tickets.ts";

type Waiting = {
  id: string;
  resolve: (values: ColumnValues | null) => void;
  reject: (error: unknown) => void;
};
const atOnce = 50;
let waiting: Waiting[] = [];

/** What a row does not carry; told by facts when it changes. Nothing is asked where no column needs it. */
export function useColumnValues(ticketId: string, isAsked: boolean): ColumnValues | null {
  const { data } = useQuery({
    queryKey: [...columnValuesKey, ticketId],
    queryFn: () => readColumnValues(ticketId),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? null;
}

/** Rows that are drawn together ask together: one request for fifty of them. */
function readColumnValues(id: string): Promise<ColumnValues | null> {
  return new Promise((resolve, reject) => {
    if (waiting.length === 0) queueMicrotask(sendAll);
    waiting.push({ id, resolve, reject });
  });
}

function sendAll(): void {
  const all = waiting;
  waiting = [];
  for (let from = 0; from < all.length; from += atOnce) void send(all.slice(from, from + atOnce));
}

async function send(asked: readonly Waiting[]): Promise<void> {
  try {
    const ids = asked.map(({ id }) => id).join(",");
    const { items } = await ask<{ items: ColumnValues[] }>(
      "GET",
      withQuery("/api/tickets/column-values", { ids }),
    );
    const found = new Map(items.map((item) => [item.id, item]));
    for (const { id, resolve } of asked) resolve(found.get(id) ?? null);
  } catch (error) {
    for (const { reject } of asked) reject(error);
  }
}

/** One's own choice for a list; null takes it back. */
export function useChooseColumns() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ list, columns }: { list: ColumnList; columns: readonly Column[] | null }) =>
      columns === null
        ? ask<Me>("DELETE", `/api/session/columns/${list}`)
        : ask<Me>("PUT", `/api/session/columns/${list}`, { columns }),
    onSuccess: (me) => holdMe(queries, me),
  });
}
