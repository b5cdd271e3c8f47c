import { createHash } from "node:crypto";
import { giveReason } from "../../src/tickets/marking/reasoning.ts";
import { tagTicket } from "../../src/tickets/marking/tagging.ts";
import { takeTicket } from "../../src/tickets/taking.ts";
import { reasons } from "../house/reasons.ts";
import { composeLetter, type Letter } from "../voices/letters.ts";
import { receive, receiveForm, send, shown, unlessRefused } from "./acts.ts";
import { answer, settle } from "./answering.ts";
import { fillsIn } from "./following.ts";
import { mend, planWord } from "./keeping.ts";
import { around, isAbout, knowing, type Matter, type Opened, type Steps, whenThere } from "./matter.ts";
import { planReturn } from "./returning.ts";
import { joined } from "./speaking.ts";
import { comesTwice, handsOver } from "./turns.ts";

const steps: Steps = { answer, settle, mend, planWord, planReturn };

/** Somebody writes; it is acknowledged, taken, read, and answered when its owner gets to it. */
export function plan(matter: Matter): void {
  const { telling } = matter.world;
  telling.plan(matter.at, async () => {
    const letter = composeLetter(matter.chance, matter);
    const ticketId = await comesIn(matter, letter);
    if (ticketId === null) return;
    await send(matter.world);
    const opened: Opened = { ...knowing(matter, letter.about), ticketId, steps };
    telling.plan(whenThere(matter, matter.chance.between(1, 22)), () => isTaken(opened));
  });
}

function comesIn(matter: Matter, { subject, text, pictures }: Letter): Promise<string | null> {
  const { world, chance, customer, reason, index } = matter;
  const inbox = world.inboxOf(chance.share() < 0.75 ? reasons[reason].team : "commandes");
  const key = createHash("sha256").update(`${index} ${matter.at}`).digest("hex").slice(0, 20);
  const { name, address, language } = customer;
  // The form of this telling carries no file: whoever joins a picture writes a letter.
  if (chance.share() < 0.2 && pictures.length === 0)
    return receiveForm(world, inbox.id, { email: address, name, subject, message: text, language, key });
  return receive(world, inbox.id, {
    from: { name, address },
    to: inbox.address,
    subject,
    text,
    id: `${key}@${address.split("@")[1]}`,
    files: joined(chance, pictures),
  });
}

/** Whoever takes it answers for it, and says why the customer wrote. */
async function isTaken(opened: Opened): Promise<void> {
  const { world, owner, ticketId, reason, chance } = opened;
  const { telling } = world;
  const took = await unlessRefused(() => telling.run(owner.actor, (work) => takeTicket(work, ticketId)));
  const ticket = await shown(world, ticketId);
  const holder = took
    ? owner
    : (world.colleagues.find(({ actor }) => actor.id === ticket.owner?.id) ?? owner);
  await telling.run(holder.actor, async (work) => {
    await giveReason(work, ticketId, world.reasonId(reason));
    await fillsIn(work, opened);
    for (const tag of tagsOf(opened)) await tagTicket(work, ticketId, world.tagId(tag));
  });
  const calm = reason === "freins" ? 35 : 75;
  const usual = opened.strained ? 230 : calm;
  const held = { ...opened, owner: holder };
  if (chance.share() < 0.012) await comesTwice(held);
  telling.plan(whenThere(held, around(chance, usual)), () =>
    chance.share() < 0.05 ? handsOver(held, answer) : answer(held),
  );
}

function tagsOf(opened: Opened): string[] {
  const { reason, chance, slots } = opened;
  const tags: string[] = [];
  if (reason === "freins" && !isAbout(opened, "dehors")) tags.push("lot F27");
  if (reason === "panne" && /[ E]$|E$/u.test(slots.velo ?? "")) tags.push("vélo à assistance");
  if (reason === "suivi" && chance.share() < 0.3) tags.push("transporteur");
  if (chance.share() < 0.05) tags.push("fidèle");
  return tags;
}
