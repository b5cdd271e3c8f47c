import type { Link, Links } from "@guichet/contract/relations.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { requireReading } from "../access/policy.ts";
import type { Work } from "../platform/work.ts";
import { rowsOf } from "../tickets/aside/aside.ts";
import { listFiltered } from "../tickets/listing/filtering.ts";
import { parseReference } from "../tickets/reference.ts";
import { showTicket } from "../tickets/showing.ts";
import { countOpenChildren, findByNumber, type LinkRow, listLinks } from "./rows.ts";

/** What a ticket has to do with others. One that whoever reads may not see is there, and nothing else is said of it. */
export async function linksOf(work: Work, ticketId: string): Promise<Links> {
  await showTicket(work, ticketId);
  const found = onceEach(await listLinks(work, ticketId));
  const seen = await rowsOf(work, [...new Set(found.map(({ otherId }) => otherId))]);
  const rows = new Map(seen.map((row) => [row.id, row]));
  return {
    items: found.map((link) => present(link, rows.get(link.otherId) ?? null)),
    children: found.filter(({ as }) => as === "child").length,
    openChildren: await countOpenChildren(work, ticketId),
  };
}

/** Two links that a merge brought together are one on the screen. */
function onceEach(links: readonly LinkRow[]): LinkRow[] {
  const known = new Map(links.map((link) => [`${link.as} ${link.otherId} ${link.entryId}`, link]));
  return [...known.values()];
}

function present({ as, entryId, madeAt, byId, byName }: LinkRow, ticket: TicketRow | null): Link {
  return {
    as,
    ticket,
    entryId: as === "split_into" ? entryId : null,
    madeAt,
    madeBy: byId === null ? null : { id: byId, name: byName ?? "" },
  };
}

const most = 8;

/** What might be linked with it: a reference, words of a subject; nothing typed, the latest of the same customer. */
export async function linkTargets(work: Work, ticketId: string, typed: string): Promise<TicketRow[]> {
  requireReading(work.actor);
  const { customer } = await showTicket(work, ticketId);
  const number = parseReference(typed);
  const named = number === null ? undefined : await findByNumber(work, number);
  const by =
    typed === ""
      ? ({ on: "customer", is: [customer.id] } as const)
      : ({ on: "subject", has: typed } as const);
  const { items } = await listFiltered(work, {
    filter: [by.on === "customer" ? { on: by.on, is: [...by.is] } : by],
    sort: "newest",
    limit: most + 1,
  });
  const rows = named === undefined ? items : await rowsOf(work, [named]);
  return rows.filter((row) => row.id !== ticketId && row.mergedInto === null).slice(0, most);
}
