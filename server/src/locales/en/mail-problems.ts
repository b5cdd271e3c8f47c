import type { MailProblem } from "@guichet/contract/mail-problems.ts";

export const mailProblems: Record<MailProblem, string> = {
  host_unknown: "There is no server of this name: check its spelling.",
  connection_refused: "The server refuses connections on this port: check the port number.",
  timed_out: "The server does not answer: check its name and port, or a firewall on the way.",
  connection_lost: "The server cut the connection: another try follows.",
  tls_failed: "The encrypted connection fails: try the other security setting, TLS or STARTTLS.",
  certificate:
    "The server’s certificate is not valid for this name: check the name, or tell whoever runs the server.",
  wrong_credentials:
    "The user name or the password is not accepted: correct them. Some providers ask for an app password.",
  consent_ended:
    "The access given to this mailbox has ended or was withdrawn: an administrator connects it again in Settings, Inboxes. Nothing is lost: mail waits.",
  not_imap: "What answers on this port is not an IMAP server: try port 993 with TLS or 143 with STARTTLS.",
  not_smtp: "What answers on this port is not a sending server: try port 465 with TLS or 587 with STARTTLS.",
  mailbox_missing: "This account has no inbox: check the user name.",
  quota: "The mailbox is full, or its limit is reached: make room, or wait.",
  storage_full:
    "Guichet’s disk is full: messages wait in the mailbox. Free some space and they will come in by themselves.",
  sender_refused:
    "The server refuses to send in the name of this address: use the account of the address, or allow it.",
  unknown_address: "The recipient’s address does not exist: check it.",
  mailbox_full: "The recipient’s mailbox is full: reach them another way, or try again later.",
  refused: "The server refuses this message: read its answer, which says why.",
  some_refused:
    "Some recipients were refused, the others received the message: write again to those the server’s answer names.",
  too_big: "The message is too heavy for this server: send lighter attachments.",
  temporary: "The server asks to wait: another try follows.",
  empty: "The message is empty.",
  took_too_long: "Reading this message took too long: run it again, or open the original.",
  broke_the_reader: "Reading this message failed several times: open the original.",
  inbox_gone: "The inbox where this message came no longer exists.",
  too_large:
    "This message is over 60 MB: only its header was taken. It stayed in the mailbox, open it in your mail program.",
  not_given:
    "The server never gave the whole of this message: only its header was taken. Open it in your mail program.",
  other: "The server answered in an unexpected way: its answer is in the log.",
};
