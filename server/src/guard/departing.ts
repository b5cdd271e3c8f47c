import type { Departing } from "@guichet/contract/guard.ts";
import { requireReading } from "../access/policy.ts";
import { readCompany } from "../company/company.ts";
import type { Inboxes } from "../inboxes/serving.ts";
import { Outage, refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import { authorityFor } from "../reasons/authority.ts";
import { reasonOf } from "../tickets/marking/reasoning.ts";
import { answersFor } from "./answering.ts";
import { gatherCircumstances } from "./circumstances.ts";
import { weighByAnswers } from "./learning/weighing.ts";
import type { Findings, Writing } from "./model.ts";
import type { GuardRoom } from "./room/room.ts";

export type Guarding = {
  room: GuardRoom;
  inboxes: Pick<Inboxes, "all">;
  /** Each opens a unit of work of its own: no transaction waits while a text is read. */
  work: <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>;
};

/** Reads a text that is about to leave: what is found, less what people already said it is not. */
export async function readDeparting(
  { room, inboxes, work }: Guarding,
  departing: Departing,
): Promise<Findings> {
  const started = performance.now();
  const writing = await work((unit) => gather(unit, departing, inboxes));
  const read = await readOrFallBack(room, writing);
  const answered = await work((unit) => answersFor(unit, read.language, read.findings));
  return {
    ...read,
    findings: weighByAnswers(read.findings, read.language, answered),
    took: performance.now() - started,
  };
}

async function gather(work: Work, departing: Departing, inboxes: Guarding["inboxes"]): Promise<Writing> {
  requireReading(work.actor);
  const { timeZone } = await readCompany(work);
  const zone = departing.zone ?? timeZone;
  const instant = departing.instant ? Temporal.Instant.from(departing.instant) : work.now;
  if (!isZone(zone)) throw refuse("company.time_zone_unknown", { timeZone: zone });
  return {
    text: departing.text,
    language: departing.language ?? null,
    kind: departing.kind,
    instant: instant.toString(),
    zone,
    attachments: departing.attachments,
    circumstances: {
      ...(await gatherCircumstances(work, departing, inboxes)),
      authority: departing.authority ?? (await ownAuthority(work, departing)),
    },
  };
}

/** What its author may promise alone, for what this ticket is about. */
async function ownAuthority(work: Work, { ticketId }: Pick<Departing, "ticketId">) {
  const reasonId = ticketId === undefined ? null : await reasonOf(work, ticketId);
  return authorityFor(work, work.actor, reasonId);
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/** Enough for any letter, and read in a moment. */
const mostReadHere = 20_000;

/**
 * Should its thread fall, a text is read here, slowly but truly: nothing leaves unread. Not the text that made it fall
 * by its length or by taking too long: it would hold up everybody.
 */
export async function readOrFallBack(room: GuardRoom, writing: Writing): Promise<Findings> {
  try {
    return await room.read(writing);
  } catch (error) {
    if (error instanceof Outage || writing.text.length > mostReadHere) throw error;
    const { openReader } = await import("./reading.ts");
    return openReader().read(writing);
  }
}
