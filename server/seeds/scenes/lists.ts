import { randomUUID } from "node:crypto";
import type { BulkAct } from "@guichet/contract/bulk-actions.ts";
import { planAbsence as decide } from "../../src/away/planning.ts";
import { askBulk } from "../../src/bulk-actions/asking.ts";
import { keepLetter } from "../../src/channels/email/keeping.ts";
import { sql } from "../../src/platform/sql.ts";
import { goAway } from "../../src/team/going-away.ts";
import { receivedTicket } from "../story/acts.ts";
import type { World } from "../story/world.ts";
import type { Stage } from "./stage.ts";

/** What stands in lists of its own: done to many tickets at once, leaves to come, a letter that could not be read. */
export function planLists(world: World, stage: Stage): void {
  planMany(world, stage);
  planLeaves(world, stage);
  const { id: inboxId, address } = world.inboxOf("comptes");
  world.telling.plan(stage.at(1, "19:52"), async () => {
    const receivedAt = world.telling.now();
    // A scanner that sends nothing: there is no letter in it, and nobody to answer.
    const raw = Buffer.from("\r\n \r\n");
    const { intake } = world.telling.machinery;
    const kept = await keepLetter(intake, { inboxId, raw, receivedAt, envelopeTo: [address] });
    await receivedTicket(world, kept.id);
  });
}

function planMany(world: World, { at }: Stage): void {
  const { telling, named } = world;
  const asks = async (by: string, act: BulkAct, ticketIds: string[]): Promise<void> => {
    const asking = { act, ticketIds, idempotencyKey: randomUUID() };
    if (ticketIds.length > 0) await telling.run(named(by).actor, (work) => askBulk(work, asking));
    // A piece at a time, until the last one says that it is over.
    while (await telling.machinery.schedule.bulk.run());
  };
  telling.plan(at(1, "16:31"), async () => {
    const late = await openOf(world, "Amina");
    await asks("Amina", { kind: "tag", tagId: world.tagId("transporteur") }, late);
  });
  // Before he leaves: what cannot be taken from somebody is followed, and handed over with a reason.
  telling.plan(at(1, "17:31"), async () => asks("Chloé", { kind: "take" }, await openOf(world, "Bruno")));
  telling.plan(at(1, "17:33"), async () => asks("Chloé", { kind: "follow" }, await openOf(world, "Bruno")));
}

async function openOf({ telling, named }: World, owner: string): Promise<string[]> {
  const open = await telling.machinery.works.database.query(
    sql<{ id: string }>`
      select id from tickets where owner_id = ${named(owner).actor.id} and closed_at is null
      order by opened_at desc limit 6`,
  );
  return open.map(({ id }) => id);
}

/** Amina’s holidays, asked for long before; a training of Louise’s, for which her lead decided who takes over. */
function planLeaves({ telling, named }: World, { at }: Stage): void {
  const [amina, louise, hugo] = [named("Amina").actor, named("Louise").actor, named("Hugo").actor];
  const inDays = (days: number, time: string) =>
    at(0, time)
      .add({ hours: 24 * days })
      .toString();
  telling.plan(at(4, "11:20"), async () => {
    const absence = await telling.run(amina, (work) =>
      goAway(work, {
        startsAt: inDays(18, "18:00"),
        endsAt: inDays(28, "08:30"),
        note: "Congés, joignable pour rien",
        replacedBy: named("Inès").actor.id,
      }),
    );
    await telling.run(amina, (work) =>
      decide(work, absence.id, {
        reach: "due",
        to: null,
        context:
          "Je rentre après les fêtes. Tout ce qui est promis est écrit dans chaque dossier, avec son heure.",
        tells: true,
        comesBack: true,
      }),
    );
  });
  telling.plan(at(3, "16:45"), async () => {
    const chloe = named("Chloé").actor;
    const absence = await telling.run(chloe, (work) =>
      goAway(work, {
        agentId: louise.id,
        startsAt: inDays(8, "08:00"),
        endsAt: inDays(10, "08:00"),
        note: "Formation moteurs, chez le fabricant",
        replacedBy: hugo.id,
      }),
    );
    await telling.run(chloe, (work) =>
      decide(work, absence.id, {
        reach: "all",
        to: hugo.id,
        context:
          "Louise est en formation deux jours. Elle a noté dans chaque dossier où en est le démontage.",
        tells: false,
        comesBack: true,
      }),
    );
  });
}
