import type { FieldValue, TicketField } from "@guichet/contract/fields.ts";
import { refuse } from "../platform/refuse.ts";
import type { Statement } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";
import { presentValue, readValue } from "./reading-values.ts";
import { type Looked, listHeld, listHeldByMany, lockField, replaceValues, ticketsHolding } from "./rows.ts";

/** For whoever may see this ticket: it is asked of the caller to know. */
export async function heldBy(work: Pick<Work, "query">, ticketId: string): Promise<TicketField[]> {
  const held = await listHeld(work, ticketId);
  return held.map(({ field, values, asked }) => ({ field, value: presentValue(field, values), asked }));
}

/** For tickets that the caller may see: what each says, by the ids of its fields. */
export async function heldByMany(
  work: Pick<Work, "query">,
  ticketIds: readonly string[],
): Promise<Map<string, Record<string, FieldValue>>> {
  const held = new Map<string, Record<string, FieldValue>>();
  for (const { ticketId, field, values } of await listHeldByMany(work, ticketIds)) {
    const said = held.get(ticketId) ?? {};
    held.set(ticketId, { ...said, [field.id]: presentValue(field, values) });
  }
  return held;
}

/** In a ticket that the caller holds. One that is retired can only be emptied. The same again changes nothing. */
export async function fill(
  work: Work,
  { ticketId, fieldId }: { ticketId: string; fieldId: string },
  value: FieldValue,
): Promise<void> {
  const field = await lockField(work, fieldId, "share");
  if (!field) throw refuse("not_found");
  const values = readValue(field, value);
  if (field.retired && values.length > 0) throw refuse("field.retired", { name: field.name });
  const before = (await listHeld(work, ticketId)).find((held) => held.field.id === fieldId);
  if ((before?.values ?? []).toSorted().join("\n") === values.toSorted().join("\n")) return;
  await replaceValues(work, { ticketId, fieldId }, values);
  work.announce("field.filled", { ticketId, fieldId, value: presentValue(field, values) });
}

/** The ids of the tickets where a field says what is looked for; where it says anything, when nothing is. */
export const ticketsWhere = (fieldId: string, looked: Looked): Statement<unknown> =>
  ticketsHolding(fieldId, looked);
