import { readTicket } from "../../src/notifications/listing.ts";
import { answerSurvey } from "../../src/surveys/answering.ts";
import { closeTicket } from "../../src/tickets/closing.ts";
import { say } from "../voices/wording.ts";
import { send, shown, unlessRefused } from "./acts.ts";
import type { Chance } from "./chance.ts";
import { isAbout, type Opened } from "./matter.ts";

function summaryOf(opened: Opened): string {
  const { chance, customer, slots } = opened;
  const page = isAbout(opened, "again") ? ([customer.language, "commun"] as const) : opened.page;
  return say(chance, page, "resumes", slots);
}

/** Closed by its owner with what was done, and asked about a day later, as the house does. */
export async function closes(opened: Opened, summary = summaryOf(opened)) {
  const { world, owner, ticketId, chance } = opened;
  const { telling } = world;
  if ((await shown(world, ticketId)).closedAt !== null) return;
  for (const { actor } of [owner, world.named("Chloé")])
    await telling.run(actor, (work) => readTicket(work, ticketId));
  await telling.run(owner.actor, (work) => closeTicket(work, ticketId, { summary }));
  // Now and then it was not over, and the same ticket opens again.
  if (chance.share() < 0.035) opened.steps.planReturn(opened, "rechutes");
  telling.plan(telling.now().add({ hours: 24, minutes: 1 }), async () => {
    await telling.machinery.schedule.ask.run();
    await send(world);
    if (chance.share() < 0.23)
      telling.plan(telling.now().add({ minutes: chance.between(20, 2400) }), () => answers(opened));
  });
}

/** What they think of it: mostly well, less so when they had to wait for a word that was broken. */
async function answers(opened: Opened): Promise<void> {
  const { world, chance, ticketId, strained, customer, slots } = opened;
  const ticket = await shown(world, ticketId);
  const wasLetDown = ticket.strip?.worst !== undefined && ticket.strip?.worst !== null;
  const mark = markOf(chance, wasLetDown || strained);
  const page = [customer.language, "commun"] as const;
  const tone = ["mauvais", "mauvais", "moyens", "bons", "bons"][mark - 1] ?? "bons";
  const comment = chance.share() < 0.45 ? { comment: say(chance, page, tone, slots) } : {};
  const near = () => Math.max(1, Math.min(5, mark + chance.between(-1, 1)));
  const more =
    chance.share() < 0.6
      ? {
          speed: wasLetDown ? Math.max(1, mark - 1) : near(),
          rightness: near(),
          courtesy: Math.min(5, mark + 1),
          listening: near(),
        }
      : {};
  const them = { kind: "customer", id: ticket.customer.id } as const;
  await unlessRefused(() =>
    world.telling.run(them, (work) => answerSurvey(work, ticketId, { mark, ...more, ...comment })),
  );
}

function markOf(chance: Chance, letDown: boolean): number {
  const share = chance.share();
  const bounds = letDown ? [0.22, 0.42, 0.66, 0.9] : [0.02, 0.05, 0.14, 0.42];
  return 1 + bounds.filter((bound) => share > bound).length;
}
