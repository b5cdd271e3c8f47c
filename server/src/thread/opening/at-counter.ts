import type { CustomerName } from "@guichet/contract/customers.ts";
import type { Language } from "@guichet/contract/ids.ts";
import { readCompany } from "../../company/company.ts";
import { knowTeam } from "../../inboxes/belonging.ts";
import { openingInbox } from "../../inboxes/speaking.ts";
import type { Work } from "../../platform/work.ts";
import { drawTicketNumber } from "../../tickets/birth/opening.ts";
import { byNoLetter } from "../model.ts";
import { openWith } from "../receiving.ts";
import { findEntryByKey } from "../rows.ts";

type Spoken = {
  key: string;
  customer: CustomerName;
  email: string | null;
  /** Who said it, when it is not they. */
  speaker: string | null;
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
  if (before) return { ticketId: before.ticketId, isNew: false };
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
      author: authorOf(spoken),
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

/** Words spoken for a customer are kept as theirs, under the name of whoever said them. */
const authorOf = ({ customer, speaker, email }: Spoken) =>
  ({
    kind: "customer",
    id: customer.id,
    name: speaker ?? customer.name,
    address: speaker === null ? email : null,
  }) as const;
