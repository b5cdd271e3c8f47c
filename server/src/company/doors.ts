import { sql } from "../platform/sql.ts";
import type { Work } from "../platform/work.ts";

/** Ports on which mail is received directly; null for closed. Set by whoever installs, read at start. */
export type Doors = { smtpPort: number | null; lmtpPort: number | null };

export async function readDoors(work: Work): Promise<Doors> {
  const [doors] = await work.query(
    sql<Doors>`select smtp_port as "smtpPort", lmtp_port as "lmtpPort" from company`,
  );
  return doors ?? { smtpPort: null, lmtpPort: null };
}

export async function writeDoors(work: Work, { smtpPort, lmtpPort }: Doors): Promise<void> {
  await work.query(sql`update company set smtp_port = ${smtpPort}, lmtp_port = ${lmtpPort}`);
}
