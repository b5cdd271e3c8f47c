import { audited } from "@guichet/contract/audited.ts";
import { FigureName } from "@guichet/contract/figures.ts";
import type { StaffNotice } from "@guichet/contract/staff-notice.ts";
import { requireReading } from "../access/policy.ts";
import { idleHours, mostDays } from "../access/sessions/opening.ts";
import { failuresHours } from "../access/trying.ts";
import { readCompany } from "../company/company.ts";
import type { Work } from "../platform/work.ts";
import { agentsOf } from "../team/disabling.ts";

/** Read from the same places as what it tells of: it can't say otherwise than what is done. */
export async function drawNotice(work: Work): Promise<StaffNotice> {
  requireReading(work.actor);
  const { name, ticketsSeenBy } = await readCompany(work);
  const inPost = (await agentsOf(work)).filter(({ disabledAt }) => disabledAt === null);
  const named = (...roles: string[]) =>
    inPost.filter((agent) => agent.roles.some((role) => roles.includes(role))).map((agent) => agent.name);
  return {
    drawnAt: work.now.toString(),
    companyName: name,
    figures: FigureName.options,
    sessions: { idleHours, mostDays },
    audited: [...audited],
    failuresHours,
    administrators: named("admin"),
    leads: named("lead", "director"),
    ticketsByTeam: ticketsSeenBy === "team",
  };
}
