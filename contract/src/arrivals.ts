import { z } from "zod";
import { Channel } from "./channels.ts";
import { At, Id } from "./ids.ts";
import { Attachment } from "./thread.ts";

/** Every arrival is kept raw before it is understood; this is what became of it. */
export const ArrivalOutcome = z.enum([
  "waiting",
  "opened",
  "appended",
  "bounce",
  "automatic",
  "sent_elsewhere",
  "ignored",
  "quarantined",
]);
export type ArrivalOutcome = z.infer<typeof ArrivalOutcome>;

export const KeptArrival = z.object({
  id: Id,
  /** True when the very same message was already here: the id is the first one's. */
  duplicate: z.boolean(),
});
export type KeptArrival = z.infer<typeof KeptArrival>;

export const ArrivalRow = z.object({
  id: Id,
  channel: Channel,
  inboxId: Id,
  receivedAt: At,
  /** Bytes. */
  size: z.int(),
  outcome: ArrivalOutcome,
  attempts: z.int(),
  /** Why it is in quarantine, or was ignored: a code with words in the locales. */
  problem: z.string().nullable(),
  ticketId: Id.nullable(),
  entryId: Id.nullable(),
  sender: z.string().nullable(),
  subject: z.string().nullable(),
});
export type ArrivalRow = z.infer<typeof ArrivalRow>;

export const Arrival = ArrivalRow.extend({
  recipients: z.array(z.string()),
  textShown: z.string().nullable(),
  textFolded: z.string().nullable(),
  messageId: z.string().nullable(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  attachments: z.array(Attachment),
});
export type Arrival = z.infer<typeof Arrival>;

export type ArrivalFacts = {
  "arrival.quarantined": { arrivalId: Id; inboxId: Id };
};
