import { execFile, spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Accounts, findAccounts } from "../server/testing/dovecot-config.ts";
import { freePort } from "./free-port.ts";
import { host, type Running, run } from "./relay.ts";

const execute = promisify(execFile);

/** Where programs that sign in leave their mail. */
export type Submission = Running & {
  host: string;
  /** Path of the certificate to trust. */
  certificate: string;
};

/**
 * Dovecot's own submission server, STARTTLS then user and password, in front of the relay: OpenSMTPD as Debian 12 has
 * it cannot sign a TLS handshake with the OpenSSL beside it, and takes no password without TLS.
 */
export async function openSubmission(relayPort: number, password: string): Promise<Submission> {
  const folder = await mkdtemp(join(tmpdir(), "gsub-"));
  const port = await freePort();
  const certificate = await makeCertificate(folder);
  const configuration = join(folder, "dovecot.conf");
  await writeFile(
    configuration,
    configurationFor({ folder, port, relayPort, password, accounts: await findAccounts() }),
  );
  const program = spawn("dovecot", ["-F", "-c", configuration], { stdio: ["ignore", "ignore", "pipe"] });
  const running = await run(program, { port, folder, name: "Dovecot's submission" });
  return { ...running, host: "localhost", certificate };
}

type Places = { folder: string; port: number; relayPort: number; password: string; accounts: Accounts };

const configurationFor = ({ folder, port, relayPort, password, accounts }: Places): string => `
protocols = submission
listen = ${host}
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${accounts.internal}
default_internal_group = ${accounts.group}
default_login_user = ${accounts.login}
first_valid_uid = 1
first_valid_gid = 1
ssl = required
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${accounts.uid} gid=${accounts.gid} home=${folder}/mail
}
mail_location = maildir:~/Maildir
hostname = mail.guichet.test
submission_relay_host = ${host}
submission_relay_port = ${relayPort}
service submission-login {
  inet_listener submission {
    port = ${port}
  }
}
`;

async function makeCertificate(folder: string): Promise<string> {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const subject = ["-subj", "/CN=localhost", "-addext", `subjectAltName=DNS:localhost,IP:${host}`];
  await execute("openssl", ["req", "-x509", ...kind, ...subject, "-keyout", key, "-out", certificate]);
  return certificate;
}
