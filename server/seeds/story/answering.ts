import { noteAndCall } from "../../src/mentions/mentioning.ts";
import { has, pick, say, tell } from "../voices/wording.ts";
import { standingWord, standingWords } from "./acts.ts";
import { closes } from "./closing.ts";
import { follows } from "./following.ts";
import { around, isAbout, knowing, type Opened, whenThere } from "./matter.ts";
import { promiseOf, reads, says } from "./speaking.ts";
import { grants, sleepsUntil } from "./turns.ts";
import { newKey } from "./world.ts";

const soonSettled: ReadonlySet<string> = new Set(["conseil", "facture", "merci", "adresse"]);

function settledShare(reason: string, strained: boolean): number {
  if (strained) return 0.25;
  return soonSettled.has(reason) ? 0.68 : 0.4;
}

/** The first answer: it settles the matter, or promises something, or asks for what is missing. */
export async function answer(opened: Opened): Promise<void> {
  const { chance, strained, reason } = opened;
  await reads(opened);
  await follows(opened);
  if (chance.share() < 0.16) await notes(opened);
  const share = chance.share();
  const settles = settledShare(reason, strained);
  if (share < settles) return settle(opened);
  if (share < settles + 0.13 && mayAsk(opened)) return asks(opened);
  await promises(opened);
}

/** The last word of ours, then its closing: at once, or when nothing more comes. It keeps every word given before. */
export async function settle(opened: Opened): Promise<void> {
  const { world, chance, ticketId, page, slots, reason } = opened;
  const common = [opened.customer.language, "commun"] as const;
  const last = isAbout(opened, "again")
    ? tell(chance, common, "reprises", slots)
    : tell(chance, page, "finales", slots);
  await says(opened, last.text, { keeps: (await standingWords(world, ticketId)).map(({ id }) => id) });
  if ((reason === "abime" || reason === "suivi") && chance.share() < 0.08) await grants(opened);
  const settled = knowing(opened, last.leads);
  if (chance.share() < 0.28) return opened.steps.planReturn(settled, "mercis");
  const later = chance.share() < 0.55 ? 2 : chance.between(60, 900);
  world.telling.plan(whenThere(opened, later), () => closes(settled));
}

/** Once, and where there is something to ask about what they wrote. */
const mayAsk = (opened: Opened): boolean =>
  !isAbout(opened, "asked") && has(opened.page, "questions", opened.slots);

async function asks(opened: Opened): Promise<void> {
  const question = tell(opened.chance, opened.page, "questions", opened.slots);
  await says(opened, question.text);
  opened.steps.planReturn(knowing(opened, ["asked", ...question.leads]), "complements");
}

async function promises(opened: Opened): Promise<void> {
  const { chance, page, slots } = opened;
  const first = tell(chance, page, "premieres", { ...slots, promesse: "{promesse}" });
  const kind = pick(chance, first.leads);
  const promised = kind ? knowing(opened, [kind]) : opened;
  await says(promised, first.text.replace("{promesse}", promiseOf(promised, 150, 1500)));
  const word = await standingWord(opened.world, opened.ticketId);
  if (word?.dueAt && chance.share() < 0.3) await sleepsUntil(promised, Temporal.Instant.from(word.dueAt));
  if (word?.dueAt) return opened.steps.planWord(promised, { id: word.id, dueAt: word.dueAt });
  opened.world.telling.plan(whenThere(opened, around(chance, 400)), () => settle(promised));
}

async function notes(opened: Opened): Promise<void> {
  const { world, chance, owner, ticketId, customer, slots } = opened;
  const asksAdvice = chance.share() < 0.3;
  const mate = world.colleagues.filter(({ share, name }) => share > 0 && name !== owner.name)[
    chance.between(0, 8)
  ];
  const collegue = mate?.name.split(" ")[0] ?? "";
  const words = say(chance, [customer.language, "commun"], asksAdvice ? "conseils" : "notes", {
    ...slots,
    collegue,
  });
  const mentions = asksAdvice && mate ? [mate.actor.id] : [];
  const note = { key: newKey(), html: `<p>${words}</p>`, attachmentIds: [], mentions, teamMentions: [] };
  await world.telling.run(owner.actor, (work) => noteAndCall(work, ticketId, note));
}
