import type { MailServer } from "@guichet/contract/inboxes.ts";

/** With a token that its holder's consent gave, where the mailbox is opened by one; the password is then empty. */
export type ReachableServer = MailServer & { accessToken?: string };

const patienceMs = 10_000;

/** What nodemailer needs to speak to one server as its settings say, neither more nor less secure. */
export function smtpWay(
  { host, port, security, user, password, accessToken }: ReachableServer,
  patience = patienceMs,
) {
  const byToken = { type: "OAuth2" as const, user, accessToken: accessToken ?? "" };
  const auth = accessToken === undefined ? { user, pass: password } : byToken;
  return {
    host,
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    ...(user === "" ? {} : { auth }),
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    // A server that filters what it receives may think for a while after the last byte.
    socketTimeout: 6 * patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
