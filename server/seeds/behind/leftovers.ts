import { sql } from "../../src/platform/sql.ts";
import { closeTicket } from "../../src/tickets/closing.ts";
import { takeTicket } from "../../src/tickets/taking.ts";
import { unlessRefused } from "../story/acts.ts";
import type { World } from "../story/world.ts";

/** What a demonstration that was cut short had begun and never ended is ended by the lead: nothing of those weeks lies open. */
export async function closeLeftovers(world: World, before: Temporal.Instant): Promise<void> {
  const { telling, named } = world;
  const open = await telling.machinery.works.database.query(
    sql<{ id: string }>`
      select id from tickets where closed_at is null and merged_into is null and opened_at < ${before}`,
  );
  const { actor } = named("Chloé");
  for (const { id } of open) {
    await unlessRefused(() => telling.run(actor, (work) => takeTicket(work, id)));
    await telling.run(actor, (work) => closeTicket(work, id, { summary: "Réglé par téléphone." }));
  }
}
