import { randomUUID } from "node:crypto";
import { deliverGesture, grantGesture } from "../../src/gestures/granting.ts";
import { acceptHandover } from "../../src/handovers/accepting.ts";
import { offerHandover } from "../../src/handovers/handing-over.ts";
import { mergeTickets } from "../../src/merging/merging.ts";
import { snoozeTicket } from "../../src/tickets/sleeping/snoozing.ts";
import { takeTicket } from "../../src/tickets/taking.ts";
import { reasons } from "../house/reasons.ts";
import { say } from "../voices/wording.ts";
import { receiveForm, unlessRefused } from "./acts.ts";
import { type Opened, whenThere } from "./matter.ts";
import { someoneOf } from "./world.ts";

/** Now and then a ticket changes hands, with what the next owner must know; then that one goes on with it. */
export async function handsOver(opened: Opened, goOn: (opened: Opened) => Promise<void>): Promise<void> {
  const { world, chance, owner, ticketId, reason, customer, slots } = opened;
  const { telling } = world;
  const team = chance.share() < 0.35 ? "atelier" : reasons[reason].team;
  const next = someoneOf(world, chance, team);
  if (next.name === owner.name) return goOn(opened);
  const why = team === owner.team ? "load" : "skill";
  const context = say(chance, [customer.language, "commun"], "relais", slots);
  const offered = await telling.run(owner.actor, (work) =>
    offerHandover(work, ticketId, { to: next.actor.id, reason: why, context }),
  );
  const taken = { ...opened, owner: next };
  telling.plan(whenThere(taken, chance.between(4, 35)), async () => {
    const agreed = await unlessRefused(() =>
      telling.run(next.actor, (work) => acceptHandover(work, offered.id)),
    );
    await goOn(agreed ? taken : opened);
  });
}

/** Asleep until shortly before its date, out of the way; the clock wakes it. */
export async function sleepsUntil(opened: Opened, due: Temporal.Instant): Promise<void> {
  const { world, owner, ticketId, chance } = opened;
  const { telling } = world;
  const until = due.subtract({ minutes: chance.between(90, 200) });
  const slept = await unlessRefused(() =>
    telling.run(owner.actor, (work) => snoozeTicket(work, ticketId, until)),
  );
  if (slept)
    telling.plan(until.add({ seconds: 3 }), async () => {
      await telling.machinery.schedule.wake.run();
    });
}

/** A voucher for the wait, and the day it reached them. */
export async function grants({ world, owner, ticketId, chance }: Opened): Promise<void> {
  const { telling } = world;
  const amount = 10 + 5 * chance.between(0, 4);
  const gesture = {
    key: randomUUID(),
    kind: "voucher" as const,
    amount,
    reason: "Attente trop longue",
    approvalId: null,
  };
  await unlessRefused(async () => {
    const { id } = await telling.run(owner.actor, (work) => grantGesture(work, ticketId, gesture));
    await telling.run(owner.actor, (work) =>
      deliverGesture(work, id, { delivery: `Bon de ${amount} € envoyé par courriel` }),
    );
  });
}

/** The same matter by another door, minutes later: whoever answers makes one of the two. */
export async function comesTwice(opened: Opened): Promise<void> {
  const { world, owner, ticketId, customer, slots } = opened;
  const { telling } = world;
  const again = await receiveForm(world, world.inboxOf("commandes").id, {
    email: customer.address,
    name: customer.name,
    subject: `Commande ${slots.commande}`,
    message: "Je vous ai aussi écrit par courriel, je ne sais pas lequel des deux vous lisez.",
    language: customer.language,
    key: `${ticketId} again`,
  });
  if (again === null) return;
  telling.plan(whenThere(opened, 6), async () => {
    await unlessRefused(() => telling.run(owner.actor, (work) => takeTicket(work, again)));
    await unlessRefused(() => telling.run(owner.actor, (work) => mergeTickets(work, again, ticketId)));
  });
}
