import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { readCompany } from "../../company/company.ts";
import { knowTeam } from "../../inboxes/belonging.ts";
import { openingInbox } from "../../inboxes/speaking.ts";
import type { Work } from "../../platform/work.ts";
import { drawTicketNumber } from "../../tickets/birth/opening.ts";
import { byNoLetter } from "../model.ts";
import { openWith } from "../receiving.ts";
import { findEntryByKey, findTicketOfEntry } from "../rows.ts";

type Spoken = {
  key: string;
  customer: CustomerName;
  email: string | null;
  language: Language | undefined;
  inboxId: string | null;
  subject: string;
  text: string;
  sendsLink: boolean;
};

/** What somebody said at the counter opens a ticket; pressed twice, it is the one that is there. */
export async function openAtCounter(
  work: Work,
  spoken: Spoken,
): Promise<{ ticketId: string; isNew: boolean }> {
  const before = await findEntryByKey(work, spoken.key);
  if (before) return { ticketId: await findTicketOfEntry(work, before), isNew: false };
  const [inbox, number] = await Promise.all([
    openingInbox(work, spoken.inboxId),
    drawTicketNumber(work),
    readCompany(work),
  ]);
  knowTeam(work, inbox);
  const { ticket } = await openWith(
    work,
    {
      ...byNoLetter,
      channel: "counter",
      author: { kind: "customer", ...spoken.customer, address: spoken.email },
      happenedAt: work.now,
      subject: spoken.subject,
      text: spoken.text === "" ? spoken.subject : spoken.text,
      automatic: null,
      attachments: [],
      key: spoken.key,
    },
    {
      number,
      inboxId: inbox.id,
      customer: spoken.customer,
      language: spoken.language ?? inbox.language,
      imported: false,
      answerable: spoken.sendsLink && spoken.email !== null,
    },
  );
  return { ticketId: ticket.id, isNew: true };
}
