import type { Handover } from "@guichet/contract/handovers.ts";
import { referenceOf } from "../tickets/reference.ts";
import { stateOf } from "./model.ts";
import type { Shown } from "./rows.ts";

export function presentHandover(shown: Shown): Handover {
  const { ticketId, number, subject, customerName, leadAskedAt, permittedAt, outcome, ...rest } = shown;
  return {
    ...rest,
    ticket: { id: ticketId, reference: referenceOf(number), subject, customer: customerName },
    state: stateOf({ leadAskedAt, permittedAt, outcome }),
  };
}
