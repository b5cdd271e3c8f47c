import { Readable } from "node:stream";
import { AuditAsked, AuditLine } from "@guichet/contract/audit.ts";
import { pageOf } from "@guichet/contract/paging.ts";
import type { Routes } from "../../platform/http/routes.ts";
import { requireAdmin } from "../policy.ts";
import { auditLines, auditTable } from "./reading.ts";

export function auditRoutes(routes: Routes): void {
  routes.get(
    "/audit-lines",
    {
      says: "The audit log, newest first: who opened what, who changed what, from where. Nobody rewrites it.",
      query: AuditAsked,
      answer: pageOf(AuditLine),
    },
    ({ work, query }) => work((unit) => auditLines(unit, query)),
  );
  routes.get(
    "/audit-table",
    { says: "The audit log as a CSV file.", query: AuditAsked.omit({ after: true, limit: true }) },
    async ({ work, query, reply }) => {
      await work(async (unit) => requireAdmin(unit.actor));
      return reply
        .header("content-disposition", 'attachment; filename="audit.csv"')
        .type("text/csv; charset=utf-8")
        .send(Readable.from(auditTable(work, query)));
    },
  );
}
