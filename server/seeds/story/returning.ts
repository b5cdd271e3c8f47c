import { planFollowUp } from "../../src/follow-ups/planning.ts";
import { composeAnswer } from "../voices/letters.ts";
import { receive, send, shown, standingWord } from "./acts.ts";
import { closes } from "./closing.ts";
import { around, isAbout, knowing, type Opened, type Return, whenThere } from "./matter.ts";
import { isOpenStill, joined, reads } from "./speaking.ts";
import { newKey } from "./world.ts";

const afterMinutes: Record<Return, readonly [number, number]> = {
  mercis: [12, 900],
  complements: [25, 1500],
  relances: [0, 2],
  rechutes: [900, 5000],
};

/** The customer writes again: to thank, to answer what was asked, or because nobody kept their word. */
export function planReturn(opened: Opened, how: Return): void {
  const { world, chance } = opened;
  const [least, most] = afterMinutes[how];
  if (how === "complements" && chance.share() < 0.2) {
    planSilence(opened);
    return;
  }
  world.telling.plan(
    atDecentHour(world.telling.now().add({ minutes: chance.between(least, most) })),
    async () => {
      await returns(opened, how);
      if (how === "mercis") return planClosing(opened);
      world.telling.plan(whenThere(opened, around(chance, how === "relances" ? 70 : 90)), () =>
        goesOn(how === "rechutes" ? knowing(opened, ["again"]) : opened),
      );
    },
  );
}

async function returns(opened: Opened, how: Return): Promise<void> {
  const { world, chance, customer, ticketId, slots, page } = opened;
  const { reference, subject } = await shown(world, ticketId);
  const { text, pictures } = composeAnswer(
    chance,
    { customer, page, slots },
    how,
    quotedOf(opened, reference),
  );
  const inbox = world.inboxOf("commandes");
  await receive(world, inbox.id, {
    from: { name: customer.name, address: customer.address },
    to: inbox.address,
    subject: `Re: ${subject} [${reference}]`,
    text,
    files: joined(chance, pictures),
    id: `${newKey()}@${customer.address.split("@")[1]}`,
  });
}

/** Their program says when we wrote, which is never before they did. */
function quotedOf({ world, customer, owner, slots }: Opened, reference: string): string {
  const on = world.telling.now().toZonedDateTimeISO("Europe/Paris");
  const day = on.toLocaleString(customer.language === "fr" ? "fr-FR" : "en-GB", {
    day: "numeric",
    month: "long",
  });
  return customer.language === "fr"
    ? `Le ${day}, ${owner.name} (Cycles Valombre) a écrit :\n> Bonjour ${slots.civil},\n>\n> Nous revenons vers vous au sujet de votre demande ${reference}.`
    : `On ${day}, ${owner.name} wrote:\n> We are getting back to you about ${reference}.`;
}

async function goesOn(opened: Opened): Promise<void> {
  const { world, chance, ticketId } = opened;
  if (!(await isOpenStill(opened))) return;
  await reads(opened);
  const word = await standingWord(world, ticketId);
  if (word?.brokenAt) return opened.steps.mend(opened, word.id);
  if (word || isAbout(opened, "again")) return opened.steps.settle(opened);
  if (chance.share() < 0.7) return opened.steps.settle(opened);
  await opened.steps.answer(opened);
}

/** They never answer what was asked: a letter comes back to them, and then it is closed with a word on how to return. */
function planSilence(opened: Opened): void {
  const { world, owner, ticketId, chance } = opened;
  const { telling } = world;
  const summary = "Sans réponse à notre question ni à la relance ; se rouvre au premier mot.";
  const text = "Nous n’avons pas reçu votre réponse. La demande reste ouverte encore quelques jours.";
  const at = whenThere(opened, chance.between(700, 1300));
  telling.plan(telling.now().add({ minutes: 3 }), async () => {
    const step = { when: { at: at.toString() }, text };
    await telling.run(owner.actor, (work) =>
      planFollowUp(work, ticketId, {
        key: newKey(),
        kind: "customer",
        address: null,
        steps: [step],
        back: null,
      }),
    );
  });
  telling.plan(at.add({ seconds: 20 }), async () => {
    await telling.machinery.schedule.follow.run();
    await send(world);
  });
  telling.plan(whenThere(opened, chance.between(2600, 3600)), () => closes(opened, summary));
}

function planClosing(opened: Opened): void {
  const { world, chance } = opened;
  world.telling.plan(whenThere(opened, chance.between(5, 200)), () => closes(opened));
}

/** Nobody but a few writes between eleven at night and six. */
function atDecentHour(at: Temporal.Instant): Temporal.Instant {
  const local = at.toZonedDateTimeISO("Europe/Paris");
  return local.hour >= 6 && local.hour < 23 ? at : at.add({ hours: 8 });
}
