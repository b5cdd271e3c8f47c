import type { Means, Reason, ReasonWriting } from "@guichet/contract/reasons.ts";
import { requireLead, requireReading } from "../access/policy.ts";
import { newId } from "../platform/ids.ts";
import { refuse } from "../platform/refuse.ts";
import type { Work } from "../platform/work.ts";
import {
  findReason,
  findUsable,
  isNameTaken,
  listReasonRows,
  type Row,
  writeReason,
  writeRetired,
} from "./rows.ts";
import { requirePlace } from "./tree.ts";

/** The whole list, those in use first: why customers write, and what was decided about it. */
export async function listReasons(work: Work): Promise<Reason[]> {
  requireReading(work.actor);
  return (await listReasonRows(work)).map(withMissing);
}

/** `meaning`: which of those the product knows words for. */
export async function addReason(work: Work, writing: ReasonWriting, meaning?: string): Promise<Reason> {
  return keep(work, newId(work.now), { writing, meaning: meaning ?? null });
}

export async function changeReason(work: Work, id: string, writing: ReasonWriting): Promise<Reason> {
  requireLead(work.actor);
  const was = await findReason(work, id);
  if (!was) throw refuse("not_found");
  // Under another name it may mean something else: its words are then looked for in the name.
  const meaning = was.name === writing.name ? was.meaning : null;
  return keep(work, id, { writing, meaning, was });
}

/** Tickets that have it, or a leaf of it, keep it; no other takes it. */
export async function retireReason(work: Work, id: string): Promise<void> {
  requireLead(work.actor);
  await writeRetired(work, id);
  work.announce("reason.changed", { reasonId: id });
}

/** A reason that a ticket may take: a leaf or a branch. */
export async function requireUsable(work: Work, id: string) {
  const found = await findUsable(work, id);
  if (!found) throw refuse("not_found");
  return found;
}

export async function requireKnown(work: Work, id: string): Promise<void> {
  if (!(await findReason(work, id))) throw refuse("not_found");
}

/** Its tickets cannot wait. */
export const isUrgentReason = async (work: Work, id: string): Promise<boolean> =>
  (await findReason(work, id))?.urgent ?? false;

type Keeping = { writing: ReasonWriting; meaning: string | null; was?: Row };

async function keep(work: Work, id: string, { writing, meaning, was }: Keeping): Promise<Reason> {
  requireLead(work.actor);
  if (await isNameTaken(work, writing.name, id)) throw refuse("reason.name_taken");
  const parentId = writing.parentId === undefined ? (was?.parentId ?? null) : writing.parentId;
  await requirePlace(work, id, parentId);
  await writeReason(work, id, {
    ...writing,
    parentId,
    saleMoment: writing.saleMoment === undefined ? (was?.saleMoment ?? null) : writing.saleMoment,
    urgent: writing.urgent ?? was?.urgent ?? false,
    signs: writing.signs ?? was?.signs ?? [],
    meaning,
  });
  work.announce("reason.changed", { reasonId: id });
  const kept = await findReason(work, id);
  if (!kept) throw refuse("not_found");
  return withMissing(kept);
}

/** What was decided can be done only with these; what the product cannot look at yet is not asked. */
const needed: Record<Reason["choice"], readonly Means[]> = {
  treat: ["procedure", "person"],
  with_partner: ["procedure", "person", "partner"],
  orient: ["partner"],
  outside: ["way_out"],
};

/** Words written before there were versions are a procedure too. */
function withMissing({ meaning: _known, published, ...row }: Row): Reason {
  const there: Record<Means, boolean> = {
    procedure: published || row.procedure.trim() !== "",
    person: row.people.length > 0,
    partner: row.partners.trim() !== "",
    way_out: row.wayOut.trim() !== "",
  };
  return { ...row, missing: needed[row.choice].filter((means) => !there[means]) };
}
