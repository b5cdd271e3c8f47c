import type { Entrusting, Leaving, LeavingAsked } from "@guichet/contract/away.ts";
import type { Handover } from "@guichet/contract/handovers.ts";
import type { Absence } from "@guichet/contract/presence.ts";
import type { z } from "zod";
import { requireLeadOfAgent } from "../access/leading.ts";
import { requireReader } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import { type Guarding, readDeparting } from "../guard/departing.ts";
import { findUnsettledPromises } from "../guard/settling.ts";
import { entrustTicket } from "../handovers/entrusting.ts";
import { handoversOfAbsence } from "../handovers/listing.ts";
import { takeoverLetters } from "../locales/away.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { suggestOwners } from "../routing/suggesting.ts";
import { findColleague } from "../team/finding.ts";
import { requireAbsence } from "../team/going-away.ts";
import { referenceOf } from "../tickets/reference.ts";
import { listOpenOf } from "./rows.ts";

/**
 * Going away: the tickets one leaves behind are handed over, each with its context, and their customers are told. Nothing
 * moves by itself when somebody says that they are away, and nothing comes back by itself when they are.
 */
export async function showLeaving(work: Work, asked: z.infer<typeof LeavingAsked>): Promise<Leaving> {
  const me = requireReader(work.actor);
  const { agentId = me.id, endsAt = null } = asked;
  if (agentId !== me.id) await requireLeadOfAgent(work, agentId);
  const letters = await lettersFor(work, { agentId, endsAt });
  const open = await listOpenOf(work, agentId);
  const ids = open.map(({ id }) => id);
  const [suggested, company] = [await suggestOwners(work, ids, agentId), await readCompany(work)];
  return {
    items: open.map(({ waitingSince, nextDueAt, promises, offeredTo, number, ...ticket }) => {
      const choice = suggested.get(ticket.id);
      return {
        ticket: { ...ticket, reference: referenceOf(number) },
        waitingSince,
        nextDueAt,
        promises,
        offeredTo,
        suggestion: choice
          ? { person: { id: choice.person.id, name: choice.person.name }, why: choice.why }
          : null,
      };
    }),
    letters,
    silent: company.counterOpenedAt === null,
  };
}

/** The words to the customer are read like any that leave, before anything changes hands. */
export async function entrust(
  guarding: Guarding,
  ticketId: string,
  { absenceId, ...trust }: Entrusting,
): Promise<Handover> {
  const absence = await guarding.work((work) => requireAbsence(work, absenceId));
  if (trust.letter !== null) await requireFit(guarding, ticketId, { absence, letter: trust.letter });
  return guarding.work((work) => entrustTicket(work, ticketId, { ...trust, absence }));
}

type Said = { absence: Absence; letter: string };

/** The house's own sentence names a day, and promises nothing: what is questioned is what somebody added. */
async function requireFit(guarding: Guarding, ticketId: string, { absence, letter }: Said): Promise<void> {
  const own = await guarding.work((work) => lettersFor(work, absence));
  const departing = { text: letter, kind: "reply" as const, ticketId, attachments: [], recipients: [] };
  const { findings } = await readDeparting(guarding, departing);
  const unsettled = findUnsettledPromises(findings, []).filter(
    ({ excerpt }) => !own.fr.includes(excerpt) && !own.en.includes(excerpt),
  );
  if (unsettled.length === 0) return;
  throw refuse("guard.unsettled", {
    findings: unsettled.map(({ id, kind, weight, excerpt }) => ({ id, kind, weight, excerpt })),
  });
}

/** The house's words to the customers of somebody who goes away, in each language. */
export async function lettersFor(work: Work, { agentId, endsAt }: Pick<Absence, "agentId" | "endsAt">) {
  const from = await findColleague(work, agentId);
  if (!from) throw refuse("not_found");
  const { timeZone } = await readCompany(work);
  const about = { from: from.name, endsAt, timeZone, now: work.now };
  return { fr: takeoverLetters.fr(about), en: takeoverLetters.en(about) };
}

/** What was handed over because of this absence, and who has it now. */
export async function leftWith(work: Work, absenceId: string): Promise<Handover[]> {
  await requireAbsence(work, absenceId);
  return handoversOfAbsence(work, absenceId);
}
