import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Accounts,
  dovecotBasis,
  findAccounts,
  makeCertificate,
} from "../server/testing/mail/dovecot-config.ts";
import { freePort } from "../server/testing/processes/ports.ts";
import { host, type Running, run } from "./relay.ts";

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
  const certificate = await makeCertificate(folder, "localhost", ["DNS:localhost", `IP:${host}`]);
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

const configurationFor = ({
  folder,
  port,
  relayPort,
  password,
  accounts,
}: Places): string => `${dovecotBasis({ folder, accounts, protocols: "submission", ssl: "required" })}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${accounts.uid} gid=${accounts.gid} home=${folder}/mail
}
hostname = mail.guichet.test
submission_relay_host = ${host}
submission_relay_port = ${relayPort}
service submission-login {
  inet_listener submission {
    port = ${port}
  }
}
`;
