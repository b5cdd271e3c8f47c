export type Mailbox = { readonly name: string; readonly address: string };

export type LetterFile = {
  readonly name: string;
  /** What the bytes show for images and PDF, else what the sender declared. */
  readonly type: string;
  readonly contentId: string | null;
  readonly inline: boolean;
  readonly content: Uint8Array;
  readonly size: number;
  /** In hexadecimal: the file store names files by it. */
  readonly sha256: string;
};

/** The parts of a delivery or feedback report that say what happened to which message. */
export type Report = {
  /** "delivery-status", "disposition-notification", "feedback-report"... */
  readonly kind: string;
  readonly fields: string;
  /** The head of the message that is reported on, when it came back. */
  readonly returned: string;
};

export type Oddity =
  | "too_many_parts"
  | "text_cut"
  | "encrypted"
  | "signed"
  | "partial"
  | "no_sender"
  | "two_senders"
  | "no_date";

/**
 * A mail as the rest of the house reads it: plain values only, so that it can cross from the
 * reading room's thread. Nothing here is safe to show before it is sanitised.
 */
export type Letter = {
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: Mailbox | null;
  readonly allFrom: readonly Mailbox[];
  readonly sender: Mailbox | null;
  readonly replyTo: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly deliveredTo: readonly string[];
  readonly subject: string;
  readonly sentAt: string | null;
  /** Always there: made from the HTML when the sender wrote no other. */
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly LetterFile[];
  readonly type: string;
  readonly report: Report | null;
  /** Only the headers that decisions are taken on, by lower-case name, undecoded. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly oddities: readonly Oddity[];
};

/** The closed list of reasons why a mail ends in the quarantine. */
export type UnreadableReason = "empty" | "took_too_long" | "broke_the_reader";

export class UnreadableLetter extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(`The letter cannot be read: ${reason}`, options);
    this.name = "UnreadableLetter";
    this.reason = reason;
  }
}
