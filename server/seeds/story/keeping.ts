import type { Actor } from "../../src/platform/work.ts";
import { keepPromise } from "../../src/promises/keeping.ts";
import { acceptDate, refuseDate } from "../../src/promises/moving.ts";
import { say } from "../voices/wording.ts";
import { shown, standingWord, unlessRefused } from "./acts.ts";
import { type Opened, whenThere } from "./matter.ts";
import { promiseOf, says } from "./speaking.ts";

type Word = { id: string; dueAt: string };

/** What becomes of a word: most are kept, some are moved before their date, and some are broken. */
export function planWord(opened: Opened, { id, dueAt }: Word): void {
  const { chance, world, strained } = opened;
  const due = Temporal.Instant.from(dueAt);
  const share = chance.share();
  const broken = strained ? 0.3 : 0.055;
  const moved = strained ? 0.22 : 0.1;
  if (share < broken) planBreaking(opened, id, due);
  else if (share < broken + moved) world.telling.plan(before(opened, due, 25, 240), () => move(opened, id));
  else world.telling.plan(before(opened, due, 10, 420), () => keep(opened, id));
}

/** Some time before its date, and not before now. */
function before(
  { world, chance }: Opened,
  due: Temporal.Instant,
  least: number,
  most: number,
): Temporal.Instant {
  const wanted = due.subtract({ minutes: chance.between(least, most) });
  const soonest = world.telling.now().add({ minutes: 9 });
  return Temporal.Instant.compare(wanted, soonest) < 0 ? soonest : wanted;
}

async function keep(opened: Opened, id: string): Promise<void> {
  const { world, chance, owner, ticketId } = opened;
  const still = await standingWord(world, ticketId);
  if (still?.id !== id) return;
  // A call is noted, anything else is shown by the letter that does it.
  if (still.kind !== "call_back") return opened.steps.settle(opened);
  await unlessRefused(() =>
    world.telling.run(owner.actor, (work) =>
      keepPromise(work, id, { words: calls[chance.between(0, calls.length - 1)] ?? "Appelé." }),
    ),
  );
  world.telling.plan(whenThere(opened, chance.between(10, 400)), () => opened.steps.settle(opened));
}

const calls = [
  "Appelé, tout est clair.",
  "Joint au deuxième essai, il préfère un message écrit.",
  "Appelée à 11 h, très aimable.",
  "Messagerie : message laissé avec mon numéro direct.",
];

async function move(opened: Opened, id: string): Promise<void> {
  const { world, chance, customer, slots, ticketId } = opened;
  if ((await standingWord(world, ticketId))?.id !== id) return;
  const promesse = promiseOf(opened, 500, 1600);
  const words = say(chance, [customer.language, "commun"], "reports", { ...slots, promesse });
  await says(opened, words, { moves: id });
  const word = await standingWord(world, ticketId);
  if (!word?.dueAt) return;
  await customerAnswersDate(opened, word.id);
  world.telling.plan(before(opened, Temporal.Instant.from(word.dueAt), 15, 300), () => keep(opened, word.id));
}

async function customerAnswersDate(opened: Opened, id: string): Promise<void> {
  const { chance, world, ticketId } = opened;
  const share = chance.share();
  if (share > 0.5) return;
  const { customer } = await shown(world, ticketId);
  const them: Actor = { kind: "customer", id: customer.id };
  const act = share < 0.12 ? refuseDate : acceptDate;
  world.telling.plan(world.telling.now().add({ minutes: chance.between(20, 300) }), async () => {
    await unlessRefused(() => world.telling.run(them, (work) => act(work, id)));
  });
}

/** Its date passes; the customer says so, or somebody notices and makes it good. */
function planBreaking(opened: Opened, id: string, due: Temporal.Instant): void {
  const { chance, world } = opened;
  const late = due.add({ minutes: chance.between(60, 900) });
  world.telling.plan(late, async () => {
    if (chance.share() < 0.55) return opened.steps.planReturn(opened, "relances");
    world.telling.plan(whenThere(opened, chance.between(20, 240)), () => mend(opened, id));
  });
}

export async function mend(opened: Opened, id: string): Promise<void> {
  const { world, chance, customer, slots, ticketId } = opened;
  const word = await standingWord(world, ticketId);
  if (word?.id !== id) return;
  const promesse = promiseOf(opened, 120, 600);
  await says(opened, say(chance, [customer.language, "commun"], "excuses", { ...slots, promesse }), {
    moves: id,
  });
  const anew = await standingWord(world, ticketId);
  if (anew?.dueAt)
    world.telling.plan(before(opened, Temporal.Instant.from(anew.dueAt), 20, 200), () =>
      keep(opened, anew.id),
    );
}
