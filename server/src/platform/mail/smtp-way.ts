import type { MailServer } from "@guichet/contract/inboxes.ts";

const patienceMs = 10_000;

/** What nodemailer needs to speak to one server as its settings say, neither more nor less secure. */
export function smtpWay({ host, port, security, user, password }: MailServer, patience = patienceMs) {
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user === "" ? {} : { auth: { user, pass: password } }),
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    // A server that filters what it receives may think for a while after the last byte.
    socketTimeout: 6 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
