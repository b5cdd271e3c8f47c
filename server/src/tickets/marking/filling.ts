import { FieldFilling, type FieldValue, TicketField } from "@guichet/contract/fields.ts";
import { Id } from "@guichet/contract/ids.ts";
import { z } from "zod";
import { requireReading, requireWriting } from "../../access/policy.ts";
import { fill, heldBy } from "../../fields/holding.ts";
import type { Routes } from "../../platform/http/routes.ts";
import type { Work } from "../../platform/work.ts";
import { lockTicket } from "../locking.ts";
import { showTicket } from "../showing.ts";

export async function fieldsOf(work: Work, ticketId: string): Promise<TicketField[]> {
  requireReading(work.actor);
  await showTicket(work, ticketId);
  return heldBy(work, ticketId);
}

export async function fillField(work: Work, ticketId: string, { fieldId, value }: Filled): Promise<void> {
  requireWriting(work.actor);
  await lockTicket(work, ticketId);
  await fill(work, { ticketId, fieldId }, value);
}

type Filled = { fieldId: string; value: FieldValue };

const Fields = z.object({ items: z.array(TicketField) });

/** What the house asks of this ticket, and what it says. */
export function fillingRoutes(routes: Routes): void {
  routes.get(
    "/tickets/:ticketId/fields",
    {
      says: "What is asked of this ticket, filled or not, and what it holds besides.",
      params: z.object({ ticketId: Id }),
      answer: Fields,
    },
    ({ work, params: { ticketId } }) => work(async (unit) => ({ items: await fieldsOf(unit, ticketId) })),
  );
  routes.put(
    "/tickets/:ticketId/fields/:fieldId",
    {
      says: "Fill a field of this ticket; null empties it.",
      params: z.object({ ticketId: Id, fieldId: Id }),
      body: FieldFilling,
      answer: Fields,
    },
    ({ work, params: { ticketId, fieldId }, body: { value } }) =>
      work(async (unit) => {
        await fillField(unit, ticketId, { fieldId, value });
        return { items: await fieldsOf(unit, ticketId) };
      }),
  );
}
