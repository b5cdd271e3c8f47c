import { isOpenAt } from "../calendars/opening-time.ts";
import { mainCalendar } from "../calendars/reading.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { flagsBorne } from "../protection/strain.ts";
import { teamNames } from "../team/naming.ts";
import { peopleNow } from "../team/standing.ts";
import { giveTicket } from "../tickets/taking.ts";
import { type Candidate, choose, type House, hourOf } from "./model.ts";
import { findSettings, listLoads, listRules, markTried, takeOwnerless } from "./rows.ts";

const batch = 20;

/**
 * Gives tickets that nobody took yet to whoever suits. It runs beside intake, never inside it: a mail is visible as soon
 * as without routing, and where routing is off this asks one question and stops. Out of hours nobody is given anything.
 */
export async function routeTickets(work: Work, which: "new" | "overdue"): Promise<boolean> {
  const { on, capacity } = await findSettings(work);
  if (!on || !isOpenAt(await mainCalendar(work), work.now)) return false;
  const waiting = await takeOwnerless(work, which, batch);
  if (waiting.length === 0) return false;
  const { candidates, house } = await lookAround(work, capacity);
  for (const { id, ...traits } of waiting) {
    const choice = choose(traits, candidates, house);
    if (!choice) continue;
    const { person, why } = choice;
    const owner = { id: person.id, name: person.name };
    await giveTicket(work, id, owner.id);
    work.announce("ticket.taken", { ticketId: id, owner });
    work.announce("ticket.routed", { ticketId: id, owner, why: { ...why, late: which === "overdue" } });
    person.load += 1;
  }
  await markTried(
    work,
    waiting.map(({ id }) => id),
  );
  return which === "new" && waiting.length === batch;
}

/** Everybody who answers, what they hold, and the rules. */
export async function lookAround(
  work: Work,
  capacity: number,
): Promise<{ candidates: Candidate[]; house: House }> {
  const [{ timeZone }, people, loads, rules, teams, borne] = await Promise.all([
    readCompany(work),
    peopleNow(work),
    listLoads(work),
    listRules(work),
    teamNames(work),
    flagsBorne(work),
  ]);
  const held = new Map(loads.map(({ agentId, load }) => [agentId, load]));
  return {
    candidates: people
      .filter(({ onlyAdmin }) => !onlyAdmin)
      .map((person) => ({ ...person, load: held.get(person.id) ?? 0, flags: borne.get(person.id) ?? 0 })),
    house: { rules, capacity, teams, hour: hourOf(work.now, timeZone) },
  };
}
