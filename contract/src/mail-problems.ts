/** What can go wrong between us and a mail server. Closed lists: each code has its words in the locales. */
export type ServerProblem =
  | "host_unknown"
  | "connection_refused"
  | "timed_out"
  | "connection_lost"
  | "tls_failed"
  | "certificate"
  | "wrong_credentials"
  | "consent_ended"
  | "quota"
  | "other";

/** Why an inbox receives nothing for now. */
export type ReceivingProblem = ServerProblem | "not_imap" | "mailbox_missing" | "storage_full";

/** Why something of ours did not leave, or why a way out can't be used. */
export type SendingProblem =
  | ServerProblem
  | "not_smtp"
  | "sender_refused"
  | "unknown_address"
  | "mailbox_full"
  | "refused"
  | "some_refused"
  | "too_big"
  | "temporary";

/** Why something of ours stays here: its way out, or our own choice. */
export type DepartureProblem = SendingProblem | "held_too_long";

/** Why what came is in quarantine. */
export type QuarantineProblem =
  | "empty"
  | "took_too_long"
  | "broke_the_reader"
  | "inbox_gone"
  | "too_large"
  | "not_given";

export type MailProblem = ReceivingProblem | SendingProblem | QuarantineProblem;
