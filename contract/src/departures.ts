import { z } from "zod";
import { At, Id } from "./ids.ts";
import { Attachment, DepartureState } from "./thread.ts";

/** A `notice` warns of something done, or brings a link; a `code` is a one-time code, whose words nobody here reads. */
export const DepartureKind = z.enum([
  "reply",
  "acknowledgement",
  "survey",
  "invitation",
  "new_date",
  "follow_up",
  "takeover",
  "notice",
  "code",
]);
export type DepartureKind = z.infer<typeof DepartureKind>;

/** Everything that leaves is kept, sent, retried, and its fate shown. */
export const Departure = z.object({
  id: Id,
  kind: DepartureKind,
  state: DepartureState,
  inboxId: Id,
  ticketId: Id.nullable(),
  entryId: Id.nullable(),
  sender: z.string(),
  recipients: z.array(z.string()),
  subject: z.string(),
  /** The same for life, whatever the number of tries. */
  messageId: z.string(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  text: z.string(),
  attachments: z.array(Attachment),
  createdAt: At,
  /** It leaves at this time at the earliest: the end of the undo delay, then the next try. */
  leavesAt: At,
  leftAt: At.nullable(),
  attempts: z.int(),
  /** A code with words in the locales, and the server's own words. */
  problem: z.string().nullable(),
  serverSaid: z.string().nullable(),
  /** The fate of each recipient, once a bounce has told it. */
  bounces: z.array(z.object({ address: z.string(), status: z.string(), reason: z.string() })),
});
export type Departure = z.infer<typeof Departure>;

export type DepartureFacts = {
  /** `allWell`: nothing else of the ticket failed or bounced and still waits for somebody to mend it. */
  "departure.left": { departureId: Id; ticketId: Id | null; entryId: Id | null; allWell: boolean };
  "departure.delayed": { departureId: Id; ticketId: Id | null; entryId: Id | null; problem: string };
  "departure.failed": { departureId: Id; ticketId: Id | null; entryId: Id | null; problem: string };
};
