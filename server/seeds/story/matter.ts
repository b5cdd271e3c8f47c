import { dueAfterMinutes, nextOpening } from "../../src/calendars/opening-time.ts";
import { reasons } from "../house/reasons.ts";
import { type Customer, customerOf } from "../voices/customers.ts";
import { slotsOf } from "../voices/letters.ts";
import { isWritten, type Slots } from "../voices/wording.ts";
import type { Coming } from "./arrivals.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { type Colleague, isAway, someoneOf, type World } from "./world.ts";

/** One matter while it is told: who asks, who answers, its words, and the chance that decides of it alone. */
export type Matter = Coming & {
  world: World;
  chance: Chance;
  customer: Customer;
  page: readonly [Customer["language"], string];
  slots: Slots;
  owner: Colleague;
  /** In the bad week everything takes longer, and more words are broken. */
  strained: boolean;
};

/** Why a customer writes again. */
export type Return = "mercis" | "complements" | "relances" | "rechutes";

/** What may come next, each in a file of its own: they lead to one another and know one another by these names alone. */
export type Steps = {
  answer: (opened: Opened) => Promise<void>;
  settle: (opened: Opened) => Promise<void>;
  mend: (opened: Opened, promiseId: string) => Promise<void>;
  planWord: (opened: Opened, word: { id: string; dueAt: string }) => void;
  planReturn: (opened: Opened, why: Return) => void;
};

export type Opened = Matter & { ticketId: string; steps: Steps };

const regulars = 150;
const strangers = 2000;

export function matterOf(
  world: World,
  coming: Coming,
  { seed, strained }: { seed: number; strained: boolean },
): Matter {
  const chance = chanceFrom(seed * 100_003 + coming.index, coming.place);
  const customer = customerOf(
    chance.share() < 0.22 ? chance.between(1, regulars) : chance.between(regulars + 1, strangers),
  );
  const reason =
    customer.language === "en" && !isWritten("en", coming.reason) ? englishReason(chance) : coming.reason;
  const owner = someoneOf(world, chance, reasons[reason].team, coming.at.add({ hours: 24 }));
  const slots = slotsOf(chance, coming.at, customer, reason);
  const agent = owner.name.split(" ")[0] ?? "";
  const isWoman = !["Bruno", "Théo", "Hugo", "Sylvain"].includes(agent);
  return {
    ...coming,
    reason,
    world,
    chance,
    customer,
    strained,
    owner,
    page: [customer.language, reason],
    slots: { ...slots, agent, e_agent: isWoman ? "e" : "" },
  };
}

/** The same matter, of which more is known: what is said from here on follows from it. */
export const knowing = <Each extends Matter>(matter: Each, topics: readonly string[]): Each => ({
  ...matter,
  slots: { ...matter.slots, about: [matter.slots.about ?? "", ...topics].join(" ") },
});

export const isAbout = ({ slots }: Matter, topic: string): boolean =>
  (slots.about ?? "").split(" ").includes(topic);

const englishReason = (chance: Chance) =>
  (["suivi", "suivi", "abime", "conseil"] as const)[chance.between(0, 3)] ?? "suivi";

/** So many opening minutes from now, when they are at work. */
export function whenThere({ world, owner, chance }: Matter, minutes: number): Temporal.Instant {
  const { telling } = world;
  let at = dueAfterMinutes(telling.calendar, telling.now(), minutes).add({ seconds: chance.between(1, 59) });
  for (let days = 0; days < 4 && weekday(at) === owner.off; days++)
    at = nextOpening(telling.calendar, midnightAfter(at)).add({ minutes: chance.between(3, 90) });
  // Whoever is away gets to it on their return.
  return isAway(world, owner, at) ? at.add({ hours: 24 * 4 }) : at;
}

const weekday = (at: Temporal.Instant): number => at.toZonedDateTimeISO("Europe/Paris").dayOfWeek;

const midnightAfter = (at: Temporal.Instant): Temporal.Instant =>
  at.toZonedDateTimeISO("Europe/Paris").add({ days: 1 }).startOfDay().toInstant();

/** Around this many minutes, sometimes much more, as waits are. */
export const around = (chance: Chance, minutes: number): number =>
  Math.max(
    1,
    Math.round(minutes * Math.exp((chance.share() + chance.share() + chance.share() - 1.5) * 1.25)),
  );
