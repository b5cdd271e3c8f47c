import type { Fact } from "@guichet/contract/facts.ts";
import { applyToRow } from "@guichet/contract/live.ts";
import type { TicketRow } from "@guichet/contract/tickets.ts";
import { expect } from "vitest";
import { sql } from "../src/platform/sql.ts";
import { system, type Works } from "../src/platform/work.ts";
import { showTicket } from "../src/tickets/showing.ts";

/**
 * After each behaviour: a screen that had opened at the first fact and heard every one since holds exactly what the
 * server would answer now. One check, for free, on whatever a test did.
 */
export async function expectScreensTrue(works: Works): Promise<void> {
  const facts = await works.database.query(
    sql<Fact>`select name, particulars, at, actor, position::text as position from facts order by facts.position`,
  );
  const screens = new Map<string, TicketRow>();
  for (const fact of facts) {
    if (fact.name === "ticket.opened") screens.set(fact.particulars.ticket.id, fact.particulars.ticket);
    for (const [id, row] of screens) screens.set(id, applyToRow(row, fact));
  }
  for (const [id, row] of screens) {
    const {
      language,
      spoken,
      inbox,
      readOnly,
      closedBy,
      summary,
      closedDespite,
      spamBefore,
      personAskedAt,
      survey,
      reason,
      followers,
      ...shown
    } = await works.run(system, (work) => showTicket(work, id));
    expect(row, `the row of ${row.reference}, as a live screen holds it`).toEqual(shown);
  }
}
