import type { Role } from "@guichet/contract/access.ts";
import { refuse } from "../../platform/refuse.ts";
import { sql } from "../../platform/sql.ts";
import type { Work } from "../../platform/work.ts";
import { requireAdmin } from "../policy.ts";

/** Who may still sign in with a password, where a provider vouches for people. */
export type PasswordsFor = "everyone" | "admins";

export async function findPasswordsFor(work: Work): Promise<PasswordsFor> {
  const [found] = await work.query(sql<{ passwordsFor: PasswordsFor }>`
    select passwords_for as "passwordsFor" from access_rules`);
  return found?.passwordsFor ?? "everyone";
}

export async function keepPasswordsFor(work: Work, passwordsFor: PasswordsFor): Promise<void> {
  requireAdmin(work.actor);
  await work.query(sql`update access_rules set passwords_for = ${passwordsFor}`);
}

/** Asked once the password is right, so that it tells nobody anything. An administrator is never locked out by it. */
export async function requirePasswordRoad(work: Work, roles: readonly Role[]): Promise<void> {
  if (roles.includes("admin") || (await findPasswordsFor(work)) === "everyone") return;
  throw refuse("access.password_closed");
}
