import { execFile } from "node:child_process";
import { userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Under whose names the programs of the mail server run. */
export type Accounts = {
  isRoot: boolean;
  uid: number;
  gid: number;
  internal: string;
  login: string;
  group: string;
};

/** As root, Dovecot refuses to touch mail as root: the package's own accounts do it. Otherwise everything is ours. */
export async function findAccounts(): Promise<Accounts> {
  const { uid, gid, username } = userInfo();
  if (uid !== 0) {
    const { stdout } = await run("id", ["-gn"]);
    return { isRoot: false, uid, gid, internal: username, login: username, group: stdout.trim() };
  }
  const [own, group] = await Promise.all([run("id", ["-u", "dovecot"]), run("id", ["-g", "dovecot"])]);
  return {
    isRoot: true,
    uid: Number(own.stdout),
    gid: Number(group.stdout),
    internal: "dovecot",
    login: "dovenull",
    group: "dovecot",
  };
}

/** A certificate that nobody vouches for, beside its key, where the configuration looks for both. Gives its path. */
export async function makeCertificate(
  folder: string,
  name: string,
  otherNames: readonly string[] = [],
): Promise<string> {
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const others = otherNames.length > 0 ? ["-addext", `subjectAltName=${otherNames.join(",")}`] : [];
  const made = ["-subj", `/CN=${name}`, ...others, "-keyout", key, "-out", certificate];
  await run("openssl", ["req", "-x509", ...kind, ...made]);
  return certificate;
}

type Basis = { folder: string; accounts: Accounts; protocols: string; ssl: "yes" | "required" };

/** What every Dovecot of ours begins with: everything in its folder, heard on the loopback alone. */
export const dovecotBasis = ({ folder, accounts, protocols, ssl }: Basis): string => `
protocols = ${protocols}
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
default_internal_user = ${accounts.internal}
default_internal_group = ${accounts.group}
default_login_user = ${accounts.login}
first_valid_uid = 1
first_valid_gid = 1
ssl = ${ssl}
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:~/Maildir
`;

type Place = {
  folder: string;
  accounts: Accounts;
  imap: number;
  imaps: number;
  lmtp: number;
  /** Who is asked whose a token is; mailboxes are then opened by tokens too. */
  tokensAt: string | undefined;
};

/** Of a token that somebody shows, this Dovecot asks the house that gave it. */
export const dovecotTokens = (address: string): string => `
introspection_mode = auth
introspection_url = ${address}
username_attribute = username
active_attribute = active
active_value = true
`;

export function dovecotConfig({ folder, accounts, imap, imaps, lmtp, tokensAt }: Place): string {
  const byToken =
    tokensAt === undefined
      ? ""
      : `auth_mechanisms = plain login xoauth2 oauthbearer
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/tokens.conf
}
`;
  const chroot = accounts.isRoot ? "" : "chroot =\n";
  return `${dovecotBasis({ folder, accounts, protocols: "imap lmtp", ssl: "yes" })}
disable_plaintext_auth = no
${byToken}passdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users/%u
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/users/%u
}
mail_fsync = never
mailbox_list_index = no
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
service imap-login {
  ${chroot}process_min_avail = 1
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = ${imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
service anvil {
  ${chroot}  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  ${chroot}
}
protocol lmtp {
  auth_username_format = %Lu
}
mail_max_userip_connections = 100
`;
}
