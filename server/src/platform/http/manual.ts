import { z } from "zod";
import type { Database } from "../db.ts";
import { sql } from "../sql.ts";
import { describeApi } from "./openapi.ts";
import type { Routes } from "./routes.ts";

const Health = z.object({ status: z.literal("ok") });

/** The API's manual, and whether the whole answers. */
export function manual(routes: Routes, { database, url }: { database: Database; url: string }): void {
  routes.get("/health", { says: "Answers when the database does.", answer: Health, open: true }, async () => {
    await database.query(sql`select 1`);
    return { status: "ok" as const };
  });
  routes.get("/openapi.json", { says: "This manual.", open: true }, ({ reply }) =>
    reply
      .header("cache-control", "public, max-age=60")
      .send(describeApi(routes.described, { title: "Guichet", version: "1", url })),
  );
}
