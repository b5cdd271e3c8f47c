import type { Facts } from "@guichet/contract/facts.ts";
import type { Work } from "../platform/work.ts";
import { openLedger } from "../promises/ledger.ts";
import { stands } from "../promises/model.ts";

/**
 * Whoever gave their word is away: what they promised keeps its date, and whoever took the ticket over keeps it. The
 * one who gave it stays written: it is theirs in the figures.
 */
export async function passPromises(
  work: Work,
  { ticketId, from, owner, reason }: Facts["handover.accepted"],
): Promise<void> {
  if (reason !== "absence") return;
  const ledger = await openLedger(work, ticketId);
  for (const one of ledger.alive().filter((each) => stands(each) && each.by?.id === from.id)) {
    ledger.change(one, { by: owner, passedTo: owner.id });
    const { id: commitmentId, kind } = one;
    ledger.tell((strip) =>
      work.announce("promise.passed", { ticketId, commitmentId, kind, to: owner, strip }),
    );
  }
  ledger.close();
}
