import type { ServerProblem } from "@guichet/contract/mail-problems.ts";

const byCode: readonly (readonly [RegExp, ServerProblem])[] = [
  [/^(ENOTFOUND|EBADNAME|EAI_\w+|EDNS|ENODATA|ESERVFAIL)$/, "host_unknown"],
  [/^ECONNREFUSED$/, "connection_refused"],
  [
    /CERT|^SELF_SIGNED|^UNABLE_TO_(GET_ISSUER|VERIFY)|^DEPTH_ZERO|^HOSTNAME_MISMATCH|^CRL_|^INVALID_CA/,
    "certificate",
  ],
  [/^(ETIMEDOUT|ETIMEOUT|\w+_TIMEOUT|EHOSTUNREACH|ENETUNREACH)$/, "timed_out"],
  [/^(EAUTH|ENOAUTH)$/, "wrong_credentials"],
  [/^(EPROTO|ETLS|ERR_SSL_\w+|ERR_TLS_\w+|STARTTLS_INJECTION)$/, "tls_failed"],
  [/^(OVERQUOTA|LIMIT|ETHROTTLE|INUSE)$/, "quota"],
  [
    /^(ECONNRESET|EPIPE|NoConnection|EConnectionClosed|StateLogout|ECONNECTION|ClosedAfterConnect\w+)$/,
    "connection_lost",
  ],
];

/** What the connection itself met, from the codes of Node, imapflow and nodemailer; null when none of them says. */
export function serverProblem(error: unknown): ServerProblem | null {
  if (!(error instanceof Error)) return null;
  if (told(error, "authenticationFailed") === true) return "wrong_credentials";
  // The inner code is the precise one: nodemailer files a refused certificate under ESOCKET.
  for (const name of ["originalCode", "code", "serverResponseCode"]) {
    const code = told(error, name);
    const found = byCode.find(([pattern]) => typeof code === "string" && pattern.test(code))?.[1];
    if (found) return found;
  }
  if (told(error, "tlsFailed") === true) return "tls_failed";
  return serverProblem(error.cause);
}

/** The other side's own words, for the log and the curious: one line, never long. */
export function serverWords(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const said = [
    told(error, "response"),
    told(error, "responseText"),
    told(error, "reason"),
    error.message,
  ].find((words) => typeof words === "string" && words !== "");
  return String(said).replace(/\s+/g, " ").slice(0, 500);
}

/** Libraries hang what they know on their errors, untyped. */
export function told(error: Error, name: string): unknown {
  return Reflect.get(error, name);
}
