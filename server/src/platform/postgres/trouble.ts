/** Why the embedded database cannot run. Told apart by code; the message is for the person at the terminal. */
export type TroubleCode =
  | "unsupported_platform"
  | "installation_incomplete"
  | "closed_folder"
  | "no_account"
  | "folder_not_writable"
  | "not_a_database"
  | "wrong_version"
  | "belongs_to_another"
  | "password_lost"
  | "disk_full"
  | "too_slow"
  | "failed";

const elsewhere = "or set DATABASE_URL to a PostgreSQL 15 or newer of your own.";

const sentences: Record<TroubleCode, (about: string) => string> = {
  unsupported_platform: (about) =>
    `Guichet carries no PostgreSQL that runs on this machine (${about}). Use a machine of another kind, ${elsewhere}`,
  installation_incomplete: (about) =>
    `Parts of the carried PostgreSQL are missing and cannot be put back (${about}). Run npm ci as the user who owns this folder, ${elsewhere}`,
  closed_folder: (about) =>
    `Guichet runs as root, and PostgreSQL refuses to. Its own account cannot enter ${about}. Move Guichet to a folder open to all, such as /opt/guichet, or start it as an ordinary user, ${elsewhere}`,
  no_account: () =>
    `Guichet runs as root, PostgreSQL refuses to, and this machine has no account to lend it. Create one (useradd --system guichet), ${elsewhere}`,
  folder_not_writable: (about) =>
    `Guichet may not write in ${about}. Give that folder to the user who starts Guichet, or choose another with GUICHET_DATA.`,
  not_a_database: (about) =>
    `${about} holds something other than Guichet's database. Move it away, or choose another folder with GUICHET_DATA.`,
  wrong_version: (about) =>
    `${about}. Start the Guichet that wrote this data, back it up there, and restore the backup here.`,
  belongs_to_another: (about) =>
    `The database in ${about} belongs to another user of this machine. Start Guichet as that user, or as root.`,
  password_lost: (about) =>
    `The database refuses the password kept in ${about}. Put back the file that was saved with the data.`,
  disk_full: (about) =>
    `The disk that holds ${about} is full. Free some space and start again: nothing that was kept is lost.`,
  too_slow: (about) =>
    `The database in ${about} has not become ready in ten minutes. Its own words are in the file "log" beside it.`,
  failed: (about) => `The embedded database could not start: ${about}`,
};

export class DatabaseTrouble extends Error {
  readonly code: TroubleCode;

  constructor(code: TroubleCode, { about = "", ...options }: ErrorOptions & { about?: string } = {}) {
    super(sentences[code](about), options);
    this.name = "DatabaseTrouble";
    this.code = code;
  }
}

export function errorCode(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
}

const byErrorCode: Record<string, TroubleCode> = {
  EACCES: "folder_not_writable",
  EPERM: "folder_not_writable",
  EROFS: "folder_not_writable",
  EEXIST: "folder_not_writable",
  ENOTDIR: "folder_not_writable",
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
};

/** What the file system refused, said about the folder the person knows. */
export function fileTrouble(thrown: unknown, folder: string): unknown {
  const code = byErrorCode[errorCode(thrown)];
  return code === undefined ? thrown : new DatabaseTrouble(code, { about: folder, cause: thrown });
}

/** The server's own words for a full disk: the system's, and its own when only part of a page found room. */
export function tellsOfFullDisk(words: string): boolean {
  return /No space left on device|Check free disk space|wrote only \d+ of/.test(words);
}
