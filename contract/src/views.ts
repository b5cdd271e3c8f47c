import { z } from "zod";
import { Columns } from "./columns.ts";
import { Filter, Sort } from "./filters.ts";
import { Id } from "./ids.ts";
import { AgentName, TeamName } from "./team.ts";

export const ViewScope = z.enum(["me", "team", "everyone"]);
export type ViewScope = z.infer<typeof ViewScope>;

const fields = {
  name: z.string().trim().min(1).max(60),
  filter: Filter,
  sort: Sort.default("newest"),
  columns: Columns.default([]),
};

/** Saved for oneself, for a team one belongs to, or, by a lead, for everyone. */
export const ViewWriting = z
  .object({ ...fields, scope: ViewScope.default("me"), teamId: Id.nullable().default(null) })
  .refine(({ scope, teamId }) => (scope === "team") === (teamId !== null), { path: ["teamId"] });
export type ViewWriting = z.infer<typeof ViewWriting>;

export const SavedView = z.object({
  ...fields,
  id: Id,
  scope: ViewScope,
  team: TeamName.nullable(),
  madeBy: AgentName,
  /** Whoever asks may rename, share and delete it. */
  mayChange: z.boolean(),
});
export type SavedView = z.infer<typeof SavedView>;

export const ViewOrder = z.object({ viewIds: z.array(Id).max(200) });
export type ViewOrder = z.infer<typeof ViewOrder>;

/** Up to 1,001 each; null where counting would read too much. */
export const SavedViewCounts = z.record(Id, z.int().nullable());
export type SavedViewCounts = z.infer<typeof SavedViewCounts>;

export type ViewFacts = {
  /** Made, changed, shared, deleted or brought back: who may see it reads their list again. */
  "view.changed": { viewId: Id };
};
