import type { Opened, Opening } from "@guichet/contract/tickets.ts";
import { requireWriting } from "../../access/policy.ts";
import { readCompany } from "../../company/company.ts";
import { meetCustomer } from "../../customers/meeting.ts";
import { knowTeam } from "../../inboxes/belonging.ts";
import { openingInbox } from "../../inboxes/speaking.ts";
import { hearLanguage, languageHeard } from "../../language/incoming/hearing.ts";
import type { Work } from "../../platform/work.ts";
import { drawTicketNumber } from "../../tickets/birth/opening.ts";
import { referenceOf } from "../../tickets/reference.ts";
import { byNoLetter } from "../model.ts";
import { openWith } from "../receiving.ts";

/** Another system, or an agent for somebody, opens a ticket with the customer's words. */
export async function openByApi(work: Work, opening: Opening): Promise<Opened> {
  requireWriting(work.actor);
  const { email, name } = opening.customer;
  const spoken = hearLanguage(`${opening.subject}\n${opening.text}`);
  const [inbox, customer, number] = await Promise.all([
    openingInbox(work, opening.inboxId ?? null),
    meetCustomer(work, { address: email, name, language: opening.language }),
    drawTicketNumber(work),
    // Needed by the opening, which would ask for it by itself and wait for it alone.
    readCompany(work),
  ]);
  knowTeam(work, inbox);
  const { ticket } = await openWith(
    work,
    {
      ...byNoLetter,
      channel: "api",
      author: { kind: "customer", id: customer.id, name: customer.name, address: email },
      happenedAt: work.now,
      subject: opening.subject,
      text: opening.text,
      automatic: null,
      attachments: [],
      key: null,
    },
    {
      number,
      inboxId: inbox.id,
      customer,
      language: opening.language ?? languageHeard(spoken) ?? inbox.language,
      imported: false,
      answerable: false,
    },
  );
  return { id: ticket.id, reference: referenceOf(ticket.number) };
}
