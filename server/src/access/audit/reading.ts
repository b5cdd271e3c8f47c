import type { AuditAsked, AuditLine } from "@guichet/contract/audit.ts";
import type { Page } from "@guichet/contract/paging.ts";
import { csvLine, csvMark } from "../../platform/http/csv.ts";
import { refuse } from "../../platform/refuse.ts";
import type { Work } from "../../platform/work.ts";
import { requireAdmin } from "../policy.ts";
import { type Chain, findBreak, listLines } from "./rows.ts";

/** Newest first; for administrators. */
export async function auditLines(work: Work, { after, ...asked }: AuditAsked): Promise<Page<AuditLine>> {
  requireAdmin(work.actor);
  const items = await listLines(work, { ...asked, before: placeOf(after) });
  const last = items.at(-1);
  return { items, next: last && items.length === asked.limit ? String(last.position) : null };
}

function placeOf(after: string | undefined): string | null {
  if (after === undefined) return null;
  if (!/^\d{1,18}$/u.test(after))
    throw refuse("request.invalid", { fields: [{ path: "after", problem: "other" }] });
  return after;
}

const columns = ["position", "at", "what", "actor", "actor_id", "token", "source", "about", "hash"] as const;
const linesAtOnce = 1000;

/** The same lines as a table, page by page, the whole of them. */
export async function* auditTable(
  read: <Result>(act: (work: Work) => Promise<Result>) => Promise<Result>,
  asked: Omit<AuditAsked, "after" | "limit">,
): AsyncGenerator<string> {
  yield csvMark + csvLine(columns);
  let before: string | null = null;
  do {
    const lines: AuditLine[] = await read(async (work) => {
      requireAdmin(work.actor);
      return listLines(work, { ...asked, before, limit: linesAtOnce });
    });
    yield lines.map(rowOf).join("");
    before = lines.length === linesAtOnce ? String(lines.at(-1)?.position) : null;
  } while (before !== null);
}

function rowOf({ position, at, what, actor, source, about, hash }: AuditLine): string {
  const cells = [position, at, what, actor.name ?? actor.kind, actor.id, actor.token, source, about, hash];
  return csvLine(cells.map((cell) => (cell === null || cell === undefined ? null : String(cell))));
}

export async function checkAudit(work: Work): Promise<Chain> {
  requireAdmin(work.actor);
  return findBreak(work);
}
